/** Why a wrong cell carries nothing: it is zero, or as good as; it is a given number that makes all the rest zero; else. */
export type Emptied = 'zero' | 'small' | 'given' | 'other';
