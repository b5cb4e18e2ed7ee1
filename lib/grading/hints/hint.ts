import type { Said } from '../said';

/** Derived hints, in the order in which they help: each says more than the one before. */
export const derivedHintKinds = ['depends', 'path', 'factor', 'almost'] as const;

/**
 * One step of help. `variant`: which of the kind's sentences is meant, `plain` without it. Ids are stable: what was
 * taken is stored by them.
 */
export type Hint =
  | { id: string; kind: 'written'; markdown: string }
  | {
      id: string;
      kind: (typeof derivedHintKinds)[number];
      variant?: string;
      names: Readonly<Record<string, Said>>;
      list?: Said[];
    };
