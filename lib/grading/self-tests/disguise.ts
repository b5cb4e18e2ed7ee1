/** An answer as typed, or the options chosen. */
export type PlainAnswer = string | string[];

/** A right answer in other dress. */
export type Disguise = {
  /** What was done to it. */
  id: string;
  answer: PlainAnswer;
  notation: 'text' | 'latex';
  /** It names what the part does not ask for. */
  isOutOfForm: boolean;
};
