import type { Exercise, ExercisePart } from '../../catalog/exercise';
import type { Expression } from '../../math/expression';
import type { Model } from '../../math/model';
import { shapeOrNull as shapeIn } from '../../math/notation/check-shapes';
import { toTex } from '../../math/notation/to-tex';
import { toUnicode } from '../../math/notation/to-unicode';
import type { Shape } from '../../math/shapes';
import type { Said } from '../said';
import { familiar } from '../solution/familiar';
import type { Finding, FindingId } from '../verdict';

/** What one gets for an answer by one mistake, and how that mistake is called. */
export type Mistake = {
  /** Worked out when it is told: most mistakes are only looked at. */
  finding: () => Finding;
  expression: Expression;
  /** Two names that add up to 1, of which one stands for the other. */
  replaced?: { yours: string; right: string };
  /** A name that the answer must hold: nobody means it who has not written it. */
  held?: string;
  /** The same of a size that is one number: 1/d is not 1/2 where d happens to be 2. */
  size?: string;
  /** What the answer must hold as such. */
  standing?: Expression;
  /** The factor that is left out. */
  factor?: Expression;
  /**
   * What its sentence tells to do to some part of an answer: it is only said where that puts the answer right. Without it,
   * it is about no part.
   */
  mend?: (part: Expression) => Expression;
  /** Of a term that is lost: what was left of its sum. */
  kept?: Expression;
  /** What has to be derived no more: of what still stands in a derivative no step was made. */
  inside?: Expression;
  /** The term that is added. */
  added?: Expression;
  /** What else has to hold, asked only where the values agree. */
  isSo?: () => boolean;
};

/** What mistakes are worked out from: the key as people write it, and how it comes about where it is a gradient. */
export type Asked = {
  model: Model;
  /** The first of `keys`. */
  key: Expression;
  /** Tidy forms of the key: with the results of earlier parts by their names, and without. */
  keys: readonly Expression[];
  /** A line with derivatives in it, as it stands. */
  typed: Expression | null;
  /** The model without the results of parts: nothing is said by a name that is still to be found. */
  bare: Model;
  /** As derived. */
  reference: Expression;
  /** The derivative in it, and what the key would be with something else in its place. */
  derivative: {
    of: Expression;
    by: Expression;
    put: (of: Expression) => Expression;
    isWhole: boolean;
  } | null;
  /** Only what is of this derivative is still to be looked for. */
  isFurther: boolean;
  exercise: Exercise;
  part: ExercisePart;
};

export type Derivative = {
  of: Expression;
  by: Expression;
  put: (of: Expression) => Expression;
  /** Whether the derivative is all there is. */
  isWhole: boolean;
};

export function said(expression: Expression, model: Model): Said {
  const known = familiar(expression, model);
  return { tex: toTex(known, model.scope), text: toUnicode(known) };
}

/** A finding with what it names, the first name being the one it is mostly about. */
export function finding(
  id: FindingId,
  variant: string,
  names: Readonly<Record<string, Said>> = {},
  about?: Finding['about'],
): Finding {
  const [first] = Object.values(names);
  return {
    id,
    ...(variant === 'plain' ? {} : { variant }),
    ...(first === undefined ? {} : { names, tex: first.tex }),
    ...(about === undefined ? {} : { about }),
  };
}

/** Nobody can type a matrix given entry by entry, nor the letters that derivatives give to its rows and columns. */
const unwritable = /\bbuild\(|(?:row|column)_(?![\w{])/;

/** Whether all that a finding names can be written. */
export function isSayable({ names = {} }: Finding): boolean {
  return Object.values(names).every(({ text }) => !unwritable.test(text));
}

/** Null where the shapes inside do not fit. */
export function shapeOrNull(expression: Expression, model: Model): Shape | null {
  return shapeIn(expression, model.scope);
}
