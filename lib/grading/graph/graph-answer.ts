import { type GraphFill, graphFills } from '../../catalog/graph/graph-cells';
import type { GraphAnswer } from '../answer';

/** Null where it is anything else. */
export function readGraphAnswer(answer: unknown): GraphAnswer | null {
  if (!isTable(answer)) return null;
  const entries = Object.entries(answer);
  const isKnown = entries.every(
    ([fill, cells]) =>
      (graphFills as readonly string[]).includes(fill) &&
      isTable(cells) &&
      Object.values(cells).every((cell) => typeof cell === 'string'),
  );
  return isKnown ? (Object.fromEntries(entries) as GraphAnswer) : null;
}

/** What is typed in a cell; an answer may come from anywhere, so that only its own keys count. */
export function typedIn(answer: GraphAnswer, fill: GraphFill, key: string): string {
  const cells = answer[fill];
  return cells !== undefined && Object.hasOwn(cells, key) ? (cells[key] as string) : '';
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
