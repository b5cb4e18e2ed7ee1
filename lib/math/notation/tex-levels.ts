import { type Expression, isApply, isNumber } from '../expression';
import { operations } from '../operations';
import type { Level } from '../operations/operation';
import type { Scope } from './scope';

/** One letter or word, its index, and perhaps what stands in brackets behind it: h_{j}(x_{i}). */
const atom =
  /^d?(?:[A-Za-z]+|\\[A-Za-z]+(?:\{(?:[^{}]|\{[^{}]*\})*\})?)(?:_\{[^{}]*\}|_[A-Za-z0-9])?(?:\([^()]*\)|\[[^[\]]*\])?$/;

/**
 * Whether a part needs brackets where TeX asks for a level. A fraction holds its parts together by its line, and a
 * product may stand in a product; a sum needs brackets only where something would be caught behind it.
 */
export function isBracketed(
  parent: Expression,
  child: Expression,
  at: number,
  level: Level,
  scope: Scope,
): boolean {
  const isProduct = isApply(parent, 'multiply') || isApply(parent, 'hadamard');
  if (isProduct && at === 0) {
    const mixes = isApply(parent, 'multiply') && isApply(child, 'hadamard');
    return mixes || isOpenBehind(child) || isApply(child, 'if') || texLevelOf(child, scope) < level;
  }
  if (isApply(parent, 'multiply') && child.kind === 'number') return false;
  if (isProduct && (child.kind === 'fold' || (isApply(child, parent.operation) && !isOpenBehind(child))))
    return false;
  return texLevelOf(child, scope) < level;
}

/** Whether a factor written behind it would belong to a sum inside. */
function isOpenBehind(expression: Expression): boolean {
  if (expression.kind === 'fold') return true;
  if (expression.kind !== 'apply') return false;
  const { operation, args } = expression;
  if (operation !== 'multiply' && operation !== 'hadamard') return false;
  return isOpenBehind(args[1] as Expression);
}

function texLevelOf(expression: Expression, scope: Scope): Level {
  switch (expression.kind) {
    case 'number':
      return /e/i.test(expression.text) ? 2 : 4;
    case 'derivative':
      return 3;
    case 'spread':
      return isNumber(expression.value, 1) ? 4 : 2;
    case 'fold':
      return 2;
    case 'name':
      return lookLevelOf(scope.names[expression.name]?.tex);
    case 'element':
      return expression.of.kind === 'name' ? lookLevelOf(scope.names[expression.of.name]?.element?.tex) : 4;
    case 'apply':
      if (expression.operation === 'divide') return 3;
      return expression.operation === 'if' ? 2 : operations[expression.operation].write.level;
    default:
      return 4;
  }
}

/** How tightly an author's TeX for a name holds together. */
function lookLevelOf(tex: string | undefined): Level {
  if (tex === undefined || atom.test(tex)) return 4;
  return /[+-]/.test(tex.replaceAll(/\{[^{}]*\}|\([^()]*\)|\[[^[\]]*\]/g, '')) ? 1 : 3;
}
