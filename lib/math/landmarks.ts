import { childrenOf, type Expression } from './expression';

const countMax = 8;
/** Every domain is looked at there anyway. */
const plain = new Set([0, 1, 2]);

/** Numbers written in expressions, beside which a kink may lie: 0.7 and 0.01 of |x − 0.7| < 0.01. */
export function landmarksOf(expressions: readonly Expression[]): number[] {
  const found = new Set<number>();
  for (const expression of expressions) collect(expression, found);
  const list = [...found].slice(0, countMax);
  const sums = list.flatMap((one, at) =>
    list.slice(at + 1).flatMap((other) => [one + other / 2, one - other / 2]),
  );
  return [...new Set([...list, ...sums])].filter((value) => value !== 0);
}

function collect(expression: Expression, found: Set<number>): void {
  if (expression.kind === 'number') {
    const value = Number(expression.text);
    if (Number.isFinite(value) && !plain.has(value)) found.add(value);
  }
  for (const child of childrenOf(expression)) collect(child, found);
}
