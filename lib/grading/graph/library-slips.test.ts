import { expect, test } from 'vitest';
import { findExercise } from '../../catalog/catalogue';
import { graphCells } from '../../catalog/graph/graph-cells';
import type { CellValue } from '../cells/judge-cell';
import { answerOf, type FilledCell, fillOf, type Slip } from './fills';
import { cellName } from './judge-graph';
import { judge, marks } from './testing/judged';

const slugs = [
  'batch-layer-graph',
  'kinks-graph',
  'linear-layer-graph',
  'logistic-graph',
  'neuron-graph',
  'square-of-a-product',
  'two-layer-graph',
  'used-twice-graph',
];

function graphAt(slug: string, seed: number) {
  const exercise = findExercise(slug, seed);
  const part = exercise?.parts.find(({ kind }) => kind === 'graph');
  if (exercise === null || part?.kind !== 'graph') throw new Error(slug);
  return { exercise, part };
}

function each(
  value: CellValue,
  make: (ball: CellValue['data'][number]) => CellValue['data'][number],
): CellValue {
  return { ...value, data: value.data.map(make) };
}

/** Written to three places where that is asked for, the digits themselves kept. */
function shown(fill: readonly FilledCell[], places: number | null): FilledCell[] {
  if (places === null) return [...fill];
  return fill.map(({ cell, value }) => ({
    cell,
    value: each(value, (ball) => ({ ...ball, value: ball.value.toDecimalPlaces(places) })),
  }));
}

const slips: Slip['make'][] = [
  (value) => each(value, (ball) => ({ ...ball, value: ball.value.negated() })),
  (value) => each(value, (ball) => ({ ...ball, value: ball.value.plus(1) })),
];

test.each(slugs)('%s: right however it is rounded on the way', (slug) => {
  for (const seed of [0, 1, 2]) {
    const { exercise, part } = graphAt(slug, seed);
    for (const keeping of ['rounded', 'cut'] as const) {
      const fill = fillOf(exercise, part, keeping) ?? [];
      expect(judge(exercise, part, answerOf(fill)).kind).toBe('correct');
    }
  }
});

test.each(slugs)(
  '%s: after one slip all that follows is carried, with three digits or all of them',
  (slug) => {
    for (const seed of [0, 1]) {
      const { exercise, part } = graphAt(slug, seed);
      for (const cell of graphCells(part.graph, part.fill, part.leave))
        for (const make of slips)
          for (const keeping of ['rounded', 'exact'] as const) {
            const fill = fillOf(exercise, part, keeping, { cell, make });
            if (fill === null) continue;
            const answer = answerOf(shown(fill, part.rounded));
            const typed = answer[cell.fill]?.[cell.key] ?? '';
            // A slip to zero may leave nothing to work out.
            if (/^[[\]0., -]*$/.test(typed)) continue;
            const wrong = Object.entries(marks(exercise, part, answer)).filter(
              ([, mark]) => mark === 'wrong',
            );
            expect(
              wrong.filter(([name]) => name !== cellName(cell)),
              `${seed} ${keeping} ${cellName(cell)} ${JSON.stringify(answer)}`,
            ).toEqual([]);
          }
    }
  },
);

test.each(slugs)('%s: one number everywhere earns only what is that number', (slug) => {
  const { exercise, part } = graphAt(slug, 0);
  const right = fillOf(exercise, part, 'exact') ?? [];
  for (const number of ['0', '1', '-1', '2', '0.0001', '0.5', '8']) {
    const answer = answerOf(right);
    for (const cells of Object.values(answer))
      for (const [key, text] of Object.entries(cells as Record<string, string>))
        (cells as Record<string, string>)[key] = text.replace(/-?[\d.]+/g, number);
    const verdict = judge(exercise, part, answer);
    const found = 'cells' in verdict ? (verdict.cells ?? []) : [];
    expect(
      found.filter(({ mark }) => mark === 'carried').map(({ cell }) => cell),
      number,
    ).toEqual([]);
  }
});
