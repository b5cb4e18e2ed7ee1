import type { Form, Verdict } from '../verdict';

type Of<Kind extends Verdict['kind']> = Extract<Verdict, { kind: Kind }>;

/** What becomes of a list of lines. Lines count from 1, empty ones included, and what is wrong says in which. */
export type DerivationVerdict =
  | Of<'correct'>
  | (Of<'incorrect' | 'wrong-shape'> & { firstWrongLine: number })
  | { kind: 'not-in-form'; wanted: DerivationForm }
  | (Of<'unread' | 'undecided'> & { line: number });

/** What all lines together lack though each of them is right. */
export type DerivationForm = Form & { lacks: NonNullable<Form['lacks']> };
