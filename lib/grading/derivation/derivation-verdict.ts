import type { ReadProblem } from '../../math/notation/problem';
import type { Shape } from '../../math/shapes';
import type { Said } from '../said';
import type { Counterexample, Finding, Form } from '../verdict';

/** What becomes of a list of lines. Lines count from 1, empty ones included. */
export type DerivationVerdict =
  | { kind: 'correct'; witness: 'exact' | 'numeric' }
  /** The line differs from the side or the line before it; `finding` and `counterexample` are about these two. */
  | { kind: 'incorrect'; firstWrongLine: number; finding?: Finding; counterexample?: Counterexample }
  | { kind: 'wrong-shape'; yours: Shape; wanted: Shape; firstWrongLine: number; finding?: Finding }
  | { kind: 'not-in-form'; wanted: DerivationForm }
  | { kind: 'unread'; problem: ReadProblem; line: number }
  | { kind: 'undecided'; line: number };

/** What all lines together lack though each of them is right. */
export type DerivationForm = {
  use: Form['use'];
  lacks: NonNullable<Form['lacks']> | 'steps';
  /** Of `steps`: what is still to be shown; left out where the lines hold all of a worked solution. */
  step?: Said;
};
