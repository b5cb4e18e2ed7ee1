import type { Said } from '../said';

/**
 * One step of help. `variant`: which of the kind's sentences is meant, `plain` without it. Ids are stable: what was
 * taken is stored by them.
 */
export type Hint =
  | { id: string; kind: 'written'; markdown: string }
  | {
      id: string;
      /** Each says more than the one before. */
      kind: 'depends' | 'path' | 'factor' | 'almost';
      variant?: string;
      names: Readonly<Record<string, Said>>;
      list?: Said[];
    };

export type DerivedHint = Exclude<Hint, { kind: 'written' }>;
