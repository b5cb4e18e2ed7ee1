import { type Expression, isNumber } from '../expression';
import { operations } from '../operations';
import type { Level, Part } from '../operations/operation';

/** An expression in the typed notation; reading it gives the expression back. */
export function toText(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.text;
    case 'constant':
    case 'index':
    case 'size':
      return expression.name;
    case 'name':
      return expression.name + subscript(expression.indices);
    case 'element': {
      const whole = expression.of.kind === 'name' ? expression.of : null;
      const places = expression.column === null ? [expression.row] : [expression.row, expression.column];
      if (whole === null) return `(${toText(expression.of)})${subscript(places)}`;
      return whole.name + subscript([...whole.indices, ...places]);
    }
    case 'apply': {
      const part: Part = (at, level) => bracketed(expression.args[at] as Expression, level);
      const kept: Part = (at, level) =>
        at === 0 ? keptApart(part(0, level), part(1, level)) : part(at, level);
      return operations[expression.operation].write.text(expression.operation === 'divide' ? kept : part);
    }
    case 'letter':
      return `${expression.name}${"'".repeat(expression.order)}(${toText(expression.argument)})`;
    case 'fold': {
      const word = expression.fold === 'sum' ? 'sum' : 'prod';
      return `${word}(${expression.index}, ${toText(expression.from)}, ${toText(expression.to)}, ${toText(expression.body)})`;
    }
    case 'derivative':
      return `d(${toText(expression.of)}, ${toText(expression.by)})`;
    case 'spread':
      return spreadText(expression.value, `${expression.shape.rows}, ${expression.shape.columns}`);
    case 'build':
      return `build(${expression.row}, ${expression.column}, ${toText(expression.body)})`;
  }
}

function spreadText(value: Expression, size: string): string {
  return isNumber(value, 1) ? `ones(${size})` : `spread(${toText(value)}, ${size})`;
}

function subscript(indices: Expression[]): string {
  return indices.length === 0 ? '' : `_{${indices.map(toText).join(',')}}`;
}

function bracketed(expression: Expression, level: Level): string {
  const text = toText(expression);
  return levelOf(expression) < level ? `(${text})` : text;
}

/** A quotient of names that begin with d, dZ2/dZ1, would be read as a derivative: its upper half gets brackets. */
function keptApart(above: string, below: string): string {
  return /^\(?d/.test(below) && /\bd\w+(?:\{[^{}]*\})?$/.test(above) ? `(${above})` : above;
}

/** How tightly an expression holds together when written. */
export function levelOf(expression: Expression): Level {
  return expression.kind === 'apply' ? operations[expression.operation].write.level : 4;
}
