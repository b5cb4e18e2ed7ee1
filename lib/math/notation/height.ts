import { childrenOf, type Expression } from '../expression';
import { fail } from './failure';
import { spanOf } from './spans';

/** How deep the tree may be: brackets around chains around brackets. What walks it calls itself at every level. */
const heightMax = 600;

/** Fails on a tree too deep to walk. */
export function failHigh(expression: Expression): void {
  const waiting = [{ node: expression, height: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.height > heightMax) {
      const { at, end } = spanOf(expression) ?? { at: 0, end: 0 };
      fail('too-large', at, end, { wanted: String(heightMax) });
    }
    for (const node of childrenOf(next.node)) waiting.push({ node, height: next.height + 1 });
  }
}
