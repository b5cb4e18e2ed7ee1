import { type Expression, isNumber } from '../expression';
import { operations } from '../operations';
import type { OperationId } from '../operations/ids';
import type { Level, Part } from '../operations/operation';
import { type Dimension, isSameDimension, isScalar } from '../shapes';
import { shapeOf } from './check-shapes';
import { placeLeftOut } from './left-out';
import { defaultTex } from './name-look';
import type { Scope } from './scope';
import { round, roundBehind } from './tex-brackets';
import { isBracketed } from './tex-levels';
import { elementTex, nameTex } from './tex-names';

/** An expression as TeX, names as the exercise sets them. */
export function toTex(expression: Expression, scope: Scope): string {
  const tex = (of: Expression): string => toTex(of, scope);
  switch (expression.kind) {
    case 'number':
      return numberTex(expression.text);
    case 'constant':
      return expression.name === 'pi' ? '\\pi' : 'e';
    case 'index':
      return expression.name;
    case 'size':
      return defaultTex(expression.name);
    case 'name':
      return nameTex(expression.name, expression.indices, scope, tex);
    case 'element':
      return elementTex(expression, scope, tex);
    case 'apply':
      return applyTex(expression, scope);
    case 'letter':
      return (
        functionTex(expression.name, scope) +
        "'".repeat(expression.order) +
        roundBehind(tex(expression.argument))
      );
    case 'fold': {
      const sign = expression.fold === 'sum' ? '\\sum' : '\\prod';
      const { other, body } = placeLeftOut(expression);
      const others = other === null ? '' : `,\\, ${expression.index} \\neq ${tex(other)}`;
      const range = `_{${expression.index}=${tex(expression.from)}${others}}^{${tex(expression.to)}}`;
      return `${sign}${range} ${bracketed(expression, body, 0, 2, scope)}`;
    }
    case 'derivative':
      return derivativeTex(bracketed(expression, expression.of, 0, 4, scope), tex(expression.by));
    case 'spread': {
      const ones = `\\mathbf{1}_{${sizeTex(expression.shape.rows)} \\times ${sizeTex(expression.shape.columns)}}`;
      if (isNumber(expression.value, 1)) return ones;
      return `${bracketed(expression, expression.value, 0, 2, scope)} \\, ${ones}`;
    }
    case 'build':
      return `\\left[${tex(expression.body)}\\right]_{${expression.row}${expression.column}}`;
  }
}

function sizeTex(size: Dimension): string {
  return typeof size === 'number' ? String(size) : defaultTex(size);
}

/** ∂of/∂by from the TeX of both. */
export function derivativeTex(of: string, by: string): string {
  return `\\frac{\\partial ${of}}{\\partial ${by}}`;
}

type Apply = Expression & { kind: 'apply' };

function applyTex(expression: Apply, scope: Scope): string {
  const raised = raisedCall(expression, scope) ?? casesTex(expression, scope);
  if (raised !== null) return raised;
  const part: Part = (at, level) =>
    bracketed(expression, expression.args[at] as Expression, at, level, scope);
  const { operation } = expression;
  if (operation === 'sigmoid' || (operation === 'exp' && 'e' in scope.names))
    return functionTex(operation, scope) + roundBehind(part(0, 0));
  if (operation === 'elementPower' && isSquare(expression.args[0] as Expression, scope))
    return `${part(0, 4)}^{\\odot ${part(1, 4)}}`;
  return operations[expression.operation].write.tex(part);
}

/** Functions whose power is written behind the name: tanh²(z). */
const raisable: readonly OperationId[] = [
  'tanh',
  'sin',
  'cos',
  'tan',
  'sinh',
  'cosh',
  'sigmoid',
  'relu',
  'log',
];

/** tanh²(z) for a whole power; a negative one there would be the inverse function. */
function raisedCall({ operation, args }: Apply, scope: Scope): string | null {
  const [base, exponent] = args;
  if (operation !== 'power' && operation !== 'elementPower') return null;
  if (base?.kind !== 'apply' || !raisable.includes(base.operation)) return null;
  if (exponent?.kind !== 'number' || !/^[2-9]$/.test(exponent.text)) return null;
  if (operation === 'elementPower' && isSquare(base, scope)) return null;
  const argument = roundBehind(toTex(base.args[0] as Expression, scope));
  return `${functionTex(base.operation, scope)}^{${exponent.text}}${argument}`;
}

/** The comparison that holds where this one does not. */
const opposite: Partial<Record<OperationId, OperationId>> = {
  equal: 'unequal',
  unequal: 'equal',
  less: 'atLeast',
  atLeast: 'less',
  greater: 'atMost',
  atMost: 'greater',
};
const comparisonTex: Partial<Record<OperationId, string>> = {
  equal: '=',
  unequal: '\\neq',
  less: '<',
  atLeast: '\\ge',
  greater: '>',
  atMost: '\\le',
};

/** if(c, a, b) with a brace, where c is a comparison and its opposite can be said without words. */
function casesTex({ operation, args }: Apply, scope: Scope): string | null {
  const [condition, then, otherwise] = args as [Expression, Expression, Expression];
  if (operation !== 'if' || condition.kind !== 'apply') return null;
  const other = opposite[condition.operation];
  if (other === undefined) return null;
  const [left, right] = condition.args.map((side) => toTex(side, scope));
  const row = (value: Expression, sign: OperationId): string =>
    `${toTex(value, scope)} & ${left} ${comparisonTex[sign]} ${right}`;
  return `\\begin{cases} ${row(then, condition.operation)} \\\\ ${row(otherwise, other)} \\end{cases}`;
}

/** The name of a function: of the table, or a letter of the exercise. */
function functionTex(name: string, scope: Scope): string {
  if (name in scope.functions || !(name in operations)) return defaultTex(name);
  const id = name as OperationId;
  if (id === 'exp') return '\\exp';
  if (id === 'sigmoid' && isSigmaTaken(scope)) return '\\operatorname{sigmoid}';
  const written = operations[id].write.tex(() => '');
  const at = written.indexOf('(');
  return at > 0 ? written.slice(0, at) : `\\operatorname{${operations[id].words[0] ?? id}}`;
}

/** Whether σ is a name of the exercise. */
function isSigmaTaken({ names }: Scope): boolean {
  return 'sigma' in names || Object.values(names).some(({ tex }) => tex === '\\sigma');
}

/** A matrix that can be multiplied by itself: there M² and the squares of its entries are two things. */
function isSquare(of: Expression, scope: Scope): boolean {
  const read = shapeOf(of, scope);
  if (read.kind === 'problem' || isScalar(read.shape)) return false;
  return isSameDimension(read.shape.rows, read.shape.columns, scope.sizes);
}

function numberTex(text: string): string {
  const [digits, exponent] = text.split(/e/i);
  if (exponent === undefined) return text;
  const power = `10^{${Number(exponent)}}`;
  return digits === '1' ? power : `${digits} \\cdot ${power}`;
}

function bracketed(parent: Expression, child: Expression, at: number, level: Level, scope: Scope): string {
  const tex = toTex(child, scope);
  return isBracketed(parent, child, at, level, scope) ? round(tex) : tex;
}
