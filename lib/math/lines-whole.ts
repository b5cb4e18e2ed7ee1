import { compareStep } from './compare-step';
import type { Expression } from './expression';
import type { ReadSide } from './lines-read';
import type { Model } from './model';
import { readExpression } from './notation/read';
import { toText } from './notation/to-text';

/** A label stands for the start where what follows may be equal to it, and dw for a derivative by w in any case. */
export function mayBeWhole(start: Expression, model: Model, seed: string | undefined) {
  const by = start.kind === 'derivative' ? toText(start.by) : null;
  return ({ expression }: ReadSide, label: string): boolean => {
    const named = by === null ? null : readExpression(label.replace(/^[d∂]/, ''), model.scope);
    if (named?.kind === 'expression' && toText(named.expression) === by) return true;
    return ['equal', 'undecided', 'unread'].includes(compareStep(start, expression, model, seed).kind);
  };
}
