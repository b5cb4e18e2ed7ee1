import { derivationBackward } from './derive-backward';
import { type CheckId, failedChecks, type Witness } from './derive-checks';
import { derivationByPaths, type Equation } from './derive-paths';
import type { RuleId } from './derive-rules';
import type { Expression } from './expression';
import { gradientOf } from './gradient';
import type { Model } from './model';
import { shapeOf } from './notation/check-shapes';
import { toTex } from './notation/to-tex';
import { toText } from './notation/to-text';
import { isScalar, shapeToText } from './shapes';
import { tidy } from './tidy';

export type Derivation = {
  expression: Expression;
  /** In the typed notation. */
  gradient: string;
  tex: string;
  steps: DerivationStep[];
  /** Whether every check that applies was made and agreed. */
  checked: boolean;
  /** The checks that could not be made or did not agree. */
  unchecked: CheckId[];
};

/** One equation, in the typed notation and in TeX; of a matrix with its shape. */
export type DerivationStep = { rule: RuleId; text: string; tex: string; shape?: string };

/**
 * ∂of/∂by in a tidy form, with the steps a person would write, and checked: read back and compared with the gradient
 * of reverse mode, against central differences, and by `witness` where it applies. Throws ReadFailure where there is
 * no derivative.
 */
export function derive(
  of: Expression,
  by: Expression,
  model: Model,
  witness: Witness | null = null,
): Derivation {
  const raw = gradientOf(of, by, model);
  const expression = tidy(raw, model);
  const gradient = toText(expression);
  const steps = stepsOf(of, by, expression, model);
  const unchecked = failedChecks({ of, by, raw, gradient, model }, witness);
  const tex = toTex(expression, model.scope);
  return { expression, gradient, tex, steps, checked: unchecked.length === 0, unchecked };
}

function stepsOf(of: Expression, by: Expression, end: Expression, model: Model): DerivationStep[] {
  const left: Expression = { kind: 'derivative', of, by };
  if (toText(of) === toText(by)) return [stepOf({ rule: 'itself', left, right: end }, model)];
  const equations = derivationByPaths(of, by, end, model) ?? derivationBackward(of, by, model);
  if (toText(equations.at(-1)?.right ?? left) !== toText(end))
    equations.push({ rule: 'tidy', left, right: end });
  return equations.map((equation) => stepOf(equation, model));
}

function stepOf({ rule, left, right }: Equation, model: Model): DerivationStep {
  const text = `${toText(left)} = ${toText(right)}`;
  const tex = `${toTex(left, model.scope)} = ${toTex(right, model.scope)}`;
  const shape = shapeOf(right, model.scope);
  if (shape.kind === 'problem' || isScalar(shape.shape)) return { rule, text, tex };
  return { rule, text, tex, shape: shapeToText(shape.shape) };
}
