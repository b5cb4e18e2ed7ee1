/** What a proof found: the part it is about, and where in the file it stands, if not at that part. */
export type Flaw = { part: string | null; message: string; path?: (string | number)[] };
export type Proof = { checkCount: number; flaws: Flaw[] };
