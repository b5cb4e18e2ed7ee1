import type { Exercise, ExercisePart } from '../../catalog/exercise';
import { childrenOf, type Expression, nodesOf, withChildren } from '../../math/expression';
import { gradientOf, resolveDerivatives } from '../../math/gradient';
import { familyOf, type Model } from '../../math/model';
import { toText } from '../../math/notation/to-text';
import { tidy } from '../../math/tidy';
import { hasDerivative, namesNotYet } from '../answer-names';
import { once } from '../once';
import { replacedNode } from './key-mistakes';
import type { Asked, Derivative } from './mistake';

type FormulaPart = Extract<ExercisePart, { expression: Expression }>;

/** A line that a learner wrote, as the key to the next one. */
export type LinePart = Extract<ExercisePart, { kind: 'expression' }> & {
  /** The derivative in it whose steps may have gone wrong; the others are taken as right. */
  focus: (Expression & { kind: 'derivative' }) | null;
  /** Another derivative in it was looked at before, and with it all that is of the whole line. */
  isFurther: boolean;
};

/** What mistakes in a part are worked out from. A line's terms and factors are also taken as they are written. */
export function askedIn(exercise: Exercise, part: FormulaPart | LinePart): Asked {
  const { model } = exercise;
  const reference = resolveDerivatives(part.expression, model);
  const named = exercise.parts.flatMap(({ name }) =>
    name === null ? [] : [familyOf(name, model.scope).name],
  );
  const bare = without(model, new Set(named));
  const known = without(model, namesNotYet(exercise, part));
  const models = hasSameNames(known, bare) ? [bare] : [known, bare];
  const derivative = derivativeIn(part, model);
  const written = 'focus' in part ? writtenForms(part, model) : [];
  const tidied = models.flatMap((known) => [
    tidy(reference, known),
    ...(derivative === null ? [] : [putTidy(derivative, known)]),
  ]);
  const distinct = [...new Map([...written, ...tidied].map((key) => [toText(key), key])).values()];
  const [key] = distinct as [Expression];
  const isFurther = 'isFurther' in part && part.isFurther;
  const typed = 'focus' in part && hasDerivative(part.expression) ? structuredClone(part.expression) : null;
  return { model, bare, key, keys: distinct, typed, reference, derivative, isFurther, exercise, part };
}

/** The gradient itself, the derivative a line is looked at for, or the first one inside an expression. */
function derivativeIn(part: FormulaPart | LinePart, model: Model): Derivative | null {
  if (part.kind === 'gradient') return { of: part.of, by: part.by, put: (of) => of, isWhole: true };
  const node =
    'focus' in part ? part.focus : [...nodesOf(part.expression)].find(({ kind }) => kind === 'derivative');
  if (node?.kind !== 'derivative') return null;
  const around = once(() => othersResolved(part.expression, node, model));
  const put = (of: Expression): Expression => resolveDerivatives(replacedNode(around(), node, of), model);
  return { of: node.of, by: node.by, put, isWhole: node === part.expression };
}

/** With every derivative worked out but this one, and those that it is part of. */
function othersResolved(root: Expression, node: Expression, model: Model): Expression {
  if (root === node) return root;
  const children = childrenOf(root).map((child) => othersResolved(child, node, model));
  const whole = withChildren(root, children);
  const isOther = whole.kind === 'derivative' && ![...nodesOf(whole)].includes(node);
  return isOther ? resolveDerivatives(whole, model) : whole;
}

function putTidy({ of, by, put }: Derivative, model: Model): Expression {
  return put(tidy(gradientOf(of, by, model), model));
}

/** A line with its derivatives worked out, in short and as the rules give them. */
function writtenForms({ expression, focus }: LinePart, model: Model): Expression[] {
  const short = derivativesPut(expression, model);
  return focus === null ? [short] : [short, structuredClone(resolveDerivatives(expression, model))];
}

/** A line as it is written, with what its derivatives are in their places, every node standing at one place only. */
function derivativesPut(line: Expression, model: Model): Expression {
  if (line.kind === 'derivative') return structuredClone(tidy(resolveDerivatives(line, model), model));
  return withChildren(
    line,
    childrenOf(line).map((child) => derivativesPut(child, model)),
  );
}

function hasSameNames({ quantities: some }: Model, { quantities: others }: Model): boolean {
  return some.size === others.size && [...some.keys()].every((key) => others.has(key));
}

function without(model: Model, names: ReadonlySet<string>): Model {
  const quantities = new Map([...model.quantities].filter(([key]) => !names.has(key)));
  return { ...model, quantities };
}
