import type { Expression } from '../expression';
import { operations } from '../operations';
import type { OperationId } from '../operations/ids';
import type { Level, Part } from '../operations/operation';
import { defaultTex } from './name-look';
import type { Scope } from './scope';
import { levelOf } from './to-text';

/** An expression as TeX, names as the exercise sets them. */
export function toTex(expression: Expression, scope: Scope): string {
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
      return nameTex(expression.name, expression.indices, scope);
    case 'element':
      return elementTex(expression, scope);
    case 'apply':
      return applyTex(expression, scope);
    case 'letter':
      return letterTex(expression, scope);
    case 'fold': {
      const sign = expression.fold === 'sum' ? '\\sum' : '\\prod';
      const range = `_{${expression.index}=${toTex(expression.from, scope)}}^{${toTex(expression.to, scope)}}`;
      return `${sign}${range} ${bracketed(expression.body, 2, scope)}`;
    }
    case 'derivative':
      return derivativeTex(toTex(expression.of, scope), toTex(expression.by, scope));
    case 'spread': {
      const size = `${expression.shape.rows} \\times ${expression.shape.columns}`;
      return `${bracketed(expression.value, 2, scope)} \\, \\mathbf{1}_{${size}}`;
    }
    case 'build':
      return `\\left[${toTex(expression.body, scope)}\\right]_{${expression.row}${expression.column}}`;
  }
}

/** ∂of/∂by from the TeX of both. */
export function derivativeTex(of: string, by: string): string {
  return `\\frac{\\partial ${of}}{\\partial ${by}}`;
}

function applyTex(expression: Expression & { kind: 'apply' }, scope: Scope): string {
  const [first] = expression.args;
  const isPower = expression.operation === 'power' || expression.operation === 'elementPower';
  if (isPower && first !== undefined && isPlainCall(first)) {
    const base = first as Expression & { kind: 'apply' };
    const call = toTex(base, scope);
    const at = call.indexOf('\\left(');
    return `${call.slice(0, at)}^{${toTex(expression.args[1] as Expression, scope)}}${call.slice(at)}`;
  }
  const part: Part = (at, level) => bracketed(expression.args[at] as Expression, level, scope);
  return operations[expression.operation].write.tex(part);
}

/** Functions whose power is written behind the name: tanh²(z). */
const raised: readonly OperationId[] = ['tanh', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'sigmoid', 'relu'];
function isPlainCall(expression: Expression): boolean {
  return expression.kind === 'apply' && raised.includes(expression.operation);
}

function letterTex(expression: Expression & { kind: 'letter' }, scope: Scope): string {
  const known = operations[expression.name as OperationId] as (typeof operations)[OperationId] | undefined;
  const isDeclared = expression.name in scope.functions;
  const name =
    known === undefined || isDeclared
      ? defaultTex(expression.name)
      : functionTex(expression.name as OperationId);
  const marks = "'".repeat(expression.order);
  return `${name}${marks}\\left(${toTex(expression.argument, scope)}\\right)`;
}

function functionTex(operation: OperationId): string {
  const written = operations[operation].write.tex(() => '');
  const at = written.indexOf('\\left(');
  return at > 0 ? written.slice(0, at) : `\\operatorname{${operations[operation].words[0] ?? operation}}`;
}

function numberTex(text: string): string {
  const [digits, exponent] = text.split(/e/i);
  if (exponent === undefined) return text;
  return `${digits} \\cdot 10^{${Number(exponent)}}`;
}

function nameTex(name: string, indices: Expression[], scope: Scope): string {
  const look = scope.names[name];
  if (look === undefined) return withSubscript(defaultTex(name), indices, scope);
  return indices.length === 0 ? look.tex : replaced(look.tex, look.indices, indices, scope);
}

function elementTex(expression: Expression & { kind: 'element' }, scope: Scope): string {
  const places = expression.column === null ? [expression.row] : [expression.row, expression.column];
  const { of } = expression;
  if (of.kind !== 'name') return withSubscript(`\\left(${toTex(of, scope)}\\right)`, places, scope);
  const look = scope.names[of.name];
  if (look?.element && of.indices.length === 0)
    return replaced(look.element.tex, look.element.indices, places, scope);
  return withSubscript(nameTex(of.name, of.indices, scope), places, scope);
}

/** A look with letters i, j, the letters replaced by what stands there. */
function replaced(tex: string, letters: readonly string[], indices: Expression[], scope: Scope): string {
  const values = new Map(letters.map((letter, at) => [letter, toTex(indices[at] as Expression, scope)]));
  return tex.replace(/\\[A-Za-z]+|[A-Za-z]+/g, (word) => values.get(word) ?? lettersOf(word, values));
}

/** `ij` in a subscript is two letters. */
function lettersOf(word: string, values: ReadonlyMap<string, string>): string {
  const letters = Array.from(word);
  if (word.startsWith('\\') || !letters.every((letter) => values.has(letter))) return word;
  return letters.map((letter) => values.get(letter)).join('');
}

/** Adds indices behind those that stand: x_{i} and k give x_{i,k}. */
function withSubscript(tex: string, indices: Expression[], scope: Scope): string {
  const list = indices.map((index) => toTex(index, scope)).join(',');
  const match = /^(.*)_\{([^{}]*)\}$/.exec(tex);
  return match === null ? `${tex}_{${list}}` : `${match[1]}_{${match[2]},${list}}`;
}

function bracketed(expression: Expression, level: Level, scope: Scope): string {
  const tex = toTex(expression, scope);
  const isOpen =
    expression.kind === 'fold' || expression.kind === 'spread' ? level > 2 : levelOf(expression) < level;
  return isOpen ? `\\left(${tex}\\right)` : tex;
}
