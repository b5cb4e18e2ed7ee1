import type { Exercise } from '../../../catalog/exercise';
import type { GraphPart } from '../../../catalog/parts/graph';
import { exerciseOf, graphPart } from '../../../catalog/testing/graph-exercise';
import { squareModel } from '../../../catalog/testing/graphs';
import type { GraphAnswer } from '../../answer';
import { judgeGraph } from '../judge-graph';

export const square = exerciseOf(`${squareModel}at: { a: 1, c: 5, b: 7, d: 3 }
`);
export const squareGraph = graphPart(square, { graph: 'f' });
export const squareRight: GraphAnswer = {
  values: { e: '6', g: '4', h: '24', f: '576' },
  local: {
    'e by a': '1',
    'e by c': '1',
    'g by b': '1',
    'g by d': '-1',
    'h by e': '4',
    'h by g': '6',
    'f by h': '48',
  },
  gradients: { h: '48', g: '288', e: '192', a: '192', b: '288', c: '192', d: '-288' },
};

export function judge(exercise: Exercise, part: GraphPart, answer: unknown) {
  return judgeGraph(exercise, part, answer, { notation: 'text', locale: 'en' });
}

/** The marks that are not `right`, by cell. */
export function marks(exercise: Exercise, part: GraphPart, answer: unknown): Record<string, string> {
  const verdict = judge(exercise, part, answer);
  if (verdict.kind === 'correct') return {};
  if (!('cells' in verdict)) throw new Error(JSON.stringify(verdict));
  const others = verdict.cells.filter(({ mark }) => mark !== 'right');
  return Object.fromEntries(others.map(({ cell, mark }) => [cell, mark]));
}

export function changed(answer: GraphAnswer, more: GraphAnswer): GraphAnswer {
  return {
    values: { ...answer.values, ...more.values },
    local: { ...answer.local, ...more.local },
    gradients: { ...answer.gradients, ...more.gradients },
  };
}
