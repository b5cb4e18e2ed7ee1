import { ConstantNode, derivative, FunctionNode, type MathNode, OperatorNode, SymbolNode } from 'mathjs';
import type { Witness, WitnessGiven } from './derive-checks';
import { doubles } from './doubles';
import { environmentAt, evaluate } from './evaluate';
import { type Expression, nodesOf } from './expression';
import { dependentsOf } from './gradient';
import type { Model } from './model';
import { shapeOf } from './notation/check-shapes';
import type { OperationId } from './operations/ids';
import type { Point } from './points';
import { isScalar } from './shapes';

const nodeCountMax = 3000;
/** Points at which mathjs must have a value and agree. */
const agreedMin = 3;
const relativeMax = 1e-6;

const signs = {
  add: ['+', 'add'],
  subtract: ['-', 'subtract'],
  multiply: ['*', 'multiply'],
  hadamard: ['*', 'multiply'],
  divide: ['/', 'divide'],
  power: ['^', 'pow'],
  elementPower: ['^', 'pow'],
} as const satisfies Partial<Record<OperationId, readonly [string, string]>>;
const calls: readonly OperationId[] = [
  ...(['exp', 'log', 'sqrt', 'tanh', 'abs', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'atan'] as const),
];

/**
 * mathjs' own derivative of the whole, from a tree we build: nothing typed is parsed. It applies where everything
 * between the end and a plain number is made of numbers and functions mathjs derives; the rest stands still as values.
 */
export const mathjsWitness: Witness = (given) => {
  const { by, model } = given;
  if (by.kind !== 'name' || by.indices.length > 0) return 'passes';
  const tree: Tree = { by: by.name, dependents: dependentsOf(by.name, model), model, values: [], count: 0 };
  const whole = nodeOf(given.of, tree);
  if (whole === null) return 'passes';
  const slope = derivative(whole, new SymbolNode('x'), { simplify: false });
  return agrees(slope, tree, given) ? 'passes' : 'fails';
};

type Tree = {
  by: string;
  dependents: ReadonlySet<string>;
  model: Model;
  /** What stands still, by number: the value of v3 is that of the third. */
  values: Expression[];
  count: number;
};

function agrees(slope: MathNode, tree: Tree, { by, gradient, model, points }: WitnessGiven): boolean {
  let agreed = 0;
  for (const point of points) {
    const at = valuesAt(point, model);
    const own = at(gradient);
    const scope = Object.fromEntries(tree.values.map((value, place) => [`v${place}`, at(value)]));
    const theirs: unknown = slope.evaluate({ ...scope, x: at(by) });
    if (typeof theirs !== 'number' || !Number.isFinite(theirs) || !Number.isFinite(own)) continue;
    if (Math.abs(own - theirs) > relativeMax * Math.max(1, Math.abs(own))) return false;
    agreed += 1;
  }
  return agreed >= agreedMin;
}

function valuesAt(point: Point, model: Model): (of: Expression) => number {
  const environment = environmentAt(doubles, model, point);
  return (of) => {
    const [ball] = evaluate(of, environment).data;
    return ball === undefined ? Number.NaN : doubles.toNumber(ball);
  };
}

/** Null where mathjs cannot follow. */
function nodeOf(expression: Expression, tree: Tree): MathNode | null {
  tree.count += 1;
  if (tree.count > nodeCountMax) return null;
  if (!depends(expression, tree)) {
    const shape = shapeOf(expression, tree.model.scope);
    if (shape.kind === 'problem' || !isScalar(shape.shape)) return null;
    tree.values.push(expression);
    return new SymbolNode(`v${tree.values.length - 1}`);
  }
  if (expression.kind === 'name') {
    if (expression.name === tree.by) return new SymbolNode('x');
    const quantity = tree.model.quantities.get(expression.name);
    return quantity === undefined || quantity.indices.length > 0 ? null : nodeOf(quantity.expression, tree);
  }
  if (expression.kind !== 'apply') return null;
  const args = expression.args.map((argument) => nodeOf(argument, tree));
  if (args.includes(null)) return null;
  return applied(expression.operation, args as MathNode[]);
}

function depends(expression: Expression, { dependents }: Tree): boolean {
  for (const node of nodesOf(expression)) if (node.kind === 'name' && dependents.has(node.name)) return true;
  return false;
}

function applied(operation: OperationId, args: MathNode[]): MathNode | null {
  const one = new ConstantNode(1);
  const [first] = args as [MathNode];
  const minus = (of: MathNode): MathNode => new OperatorNode('-', 'unaryMinus', [of]);
  const call = (name: string, of: MathNode): MathNode => new FunctionNode(new SymbolNode(name), [of]);
  const sum = (left: MathNode, right: MathNode): MathNode => new OperatorNode('+', 'add', [left, right]);
  if (operation === 'negate') return minus(first);
  if (operation === 'sigmoid')
    return new OperatorNode('/', 'divide', [one, sum(one, call('exp', minus(first)))]);
  if (operation === 'softplus') return call('log', sum(one, call('exp', first)));
  if (operation in signs) {
    const [sign, name] = signs[operation as keyof typeof signs];
    return new OperatorNode(sign, name, args);
  }
  return calls.includes(operation) ? call(operation, first) : null;
}
