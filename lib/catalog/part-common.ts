/** What a part of any kind has. */
export type PartCommon = {
  id: string;
  /** The result's name, for later parts. */
  name: string | null;
  /** What is asked, as TeX; empty for a choice. */
  question: string;
  /** Names an answer may hold; null where all may. */
  use: string[] | null;
  attempts: number | null;
  credit: number;
  tolerance: { relative: number | null; absolute: number | null };
  rounded: number | null;
  /** Whether a right answer that can be much shorter is still to be simplified. */
  tidy: boolean;
  skills: string[];
};
