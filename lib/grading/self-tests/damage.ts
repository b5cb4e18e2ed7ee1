import type { Expression } from '../../math/expression';
import type { FindingId } from '../verdict';

/** A wrong answer, and the finding that names what was done to it. Made without looking at how findings are found. */
export type Damage = {
  id: FindingId;
  what: string;
  expression: Expression;
  /** Which thing stands for which: two that give the same answer contradict each other. */
  pair?: string;
};
