import { describe, expect, test } from 'vitest';
import { findExercise } from '../../catalog/catalogue';
import type { GraphPart } from '../../catalog/parts/graph';
import type { GraphAnswer } from '../answer';
import { changed, judge, marks } from './testing/judged';

function graphAt(slug: string): { exercise: NonNullable<ReturnType<typeof findExercise>>; part: GraphPart } {
  const exercise = findExercise(slug);
  const part = exercise?.parts.find(({ kind }) => kind === 'graph');
  if (exercise === null || part?.kind !== 'graph') throw new Error(slug);
  return { exercise, part };
}

function marksAt(slug: string, answer: GraphAnswer): Record<string, string> {
  const { exercise, part } = graphAt(slug);
  return marks(exercise, part, answer);
}

function wrongAt(slug: string, answer: GraphAnswer): string[] {
  return Object.entries(marksAt(slug, answer)).flatMap(([cell, mark]) => (mark === 'wrong' ? [cell] : []));
}

function findingAt(slug: string, cell: string, answer: GraphAnswer): string | null {
  const { exercise, part } = graphAt(slug);
  const verdict = judge(exercise, part, answer);
  const found = 'cells' in verdict ? verdict.cells?.find((one) => one.cell === cell)?.finding : undefined;
  return found === undefined ? null : `${found.id} ${found.variant ?? 'plain'}`;
}

const neuron: GraphAnswer = {
  values: { s1: '1', s2: '-3', r: '-2', q: '-1', f: '0.269', L: '1.313' },
  local: {
    's1 by w0': '2',
    's2 by w1': '3',
    'r by s1': '1',
    'r by s2': '1',
    'q by r': '1',
    'q by w2': '1',
    'f by q': '0.197',
    'L by f': '-3.718',
  },
  gradients: {
    f: '-3.718',
    q: '-0.731',
    r: '-0.731',
    s2: '-0.731',
    s1: '-0.731',
    w0: '-1.462',
    w1: '-2.193',
    w2: '-0.731',
  },
};
const kinks: GraphAnswer = {
  values: { u: '3', r: '3', m: '4', f: '25' },
  local: {
    'u by a': '1',
    'u by b': '-1',
    'r by u': '1',
    'm by r': '0',
    'm by c': '1',
    'f by m': '8',
    'f by r': '3',
  },
  gradients: { m: '8', r: '3', u: '3', a: '3', b: '-3', c: '8' },
};
const twoLayers: GraphAnswer = {
  values: { z1: '4', a1: '4', z2: '7', L: '9' },
  local: {
    'z1 by w1': '2',
    'z1 by b1': '1',
    'a1 by z1': '1',
    'z2 by w2': '4',
    'z2 by a1': '2',
    'z2 by b2': '1',
    'L by z2': '6',
  },
  gradients: { z2: '6', a1: '12', z1: '12', w1: '24', b1: '12', w2: '24', b2: '6' },
};

/** The gradients behind the neuron's line `q`, from one of them and the two inputs. */
function behind(q: string, w0: string, w1: string): Record<string, string> {
  return { q, r: q, s1: q, s2: q, w2: q, w0, w1 };
}

describe('numbers as they are written, or with all their digits', () => {
  test('a neuron worked out from its own three digits is right', () => {
    const { exercise, part } = graphAt('neuron-graph');
    const written = changed(neuron, {
      local: { 'L by f': '-3.717' },
      gradients: { f: '-3.717', ...behind('-0.732', '-1.464', '-2.196') },
    });
    expect(judge(exercise, part, written).kind).toBe('correct');
  });

  test.each([
    [
      'a slip in s2',
      {
        values: { s2: '3', r: '4', q: '5', f: '0.993', L: '0.007' },
        local: { 'f by q': '0.007', 'L by f': '-1.007' },
        gradients: { f: '-1.007', ...behind('-0.007', '-0.013', '-0.020') },
      },
      ['values s2'],
    ],
    [
      'q (1 − q) for σ′',
      { local: { 'f by q': '-2' }, gradients: behind('7.437', '14.873', '22.31') },
      ['local f by q'],
    ],
    [
      'σ′ with the other sign',
      { local: { 'f by q': '-0.197' }, gradients: behind('0.731', '1.462', '2.193') },
      ['local f by q'],
    ],
    ['f beyond 1, with y = 1', { values: { f: '1.269', L: '-0.238' } }, ['values f']],
  ] as const)('%s is gone on from with a calculator', (_, slip, wrong) => {
    expect(wrongAt('neuron-graph', changed(neuron, slip))).toEqual(wrong);
  });
});

describe('an honest zero', () => {
  test('of a ReLU is gone on from', () => {
    const slip = {
      values: { u: '-3', r: '0', f: '16' },
      local: { 'r by u': '0' },
      gradients: { u: '0', a: '0', b: '0' },
    };
    expect(wrongAt('kinks-graph', changed(kinks, slip))).toEqual(['values u']);
  });

  test('in two layers too', () => {
    const slip = {
      values: { z1: '-4', a1: '0', z2: '-1', L: '25' },
      local: { 'a1 by z1': '0', 'z2 by w2': '0', 'L by z2': '-10' },
      gradients: { z2: '-10', a1: '-20', z1: '0', w1: '0', b1: '0', w2: '0', b2: '-10' },
    };
    expect(wrongAt('two-layer-graph', changed(twoLayers, slip))).toEqual(['values z1']);
  });

  test('where two numbers cancel', () => {
    const slip = { values: { s1: '2', r: '-1', q: '0', f: '0.5', L: '0.693' } };
    expect(wrongAt('neuron-graph', changed(neuron, slip))).toEqual(['values s1']);
  });

  test('or the value at the end, met by chance', () => {
    const slip = {
      values: { z1: '5', a1: '5', z2: '9', L: '25' },
      local: { 'z2 by w2': '5', 'L by z2': '10' },
      gradients: { z2: '10', a1: '20', z1: '20', w1: '40', b1: '20', w2: '50', b2: '10' },
    };
    expect(wrongAt('two-layer-graph', changed(twoLayers, slip))).toEqual(['values z1']);
  });
});

describe('what leaves nothing to work out', () => {
  const tiny = (from: number): Record<string, string> =>
    Object.fromEntries(
      ['f', 'q', 'r', 's1', 's2', 'w0', 'w1', 'w2'].map((node, at) => [node, `0.0000${from + at}`]),
    );

  test.each(['0.0001', '0.002', '0'])('L by f = %s carries nothing, and it is said why', (text) => {
    const answer = changed(neuron, { local: { 'L by f': text }, gradients: tiny(11) });
    expect(wrongAt('neuron-graph', answer)).toEqual([
      'local L by f',
      ...['f', 'q', 'r', 's2', 's1', 'w0', 'w1', 'w2'].map((node) => `gradients ${node}`),
    ]);
    const variant = text === '0.002' ? 'small' : 'zero';
    expect(findingAt('neuron-graph', 'local L by f', answer)).toBe(`carries-nothing ${variant}`);
  });

  test('what follows only from it is told so', () => {
    const answer = changed(kinks, { local: { 'r by u': '0' }, gradients: { u: '0', a: '0', b: '0' } });
    expect(findingAt('kinks-graph', 'local r by u', answer)).toBe('carries-nothing zero');
    expect(findingAt('kinks-graph', 'gradients u', answer)).toBe('carries-nothing follows');
  });

  test('the label put in for the output', () => {
    const answer = changed(twoLayers, {
      values: { z2: '4', L: '0' },
      local: { 'L by z2': '0' },
      gradients: { z2: '0', a1: '0', z1: '0', w1: '0', b1: '0', w2: '0', b2: '0' },
    });
    expect(findingAt('two-layer-graph', 'values z2', answer)).toBe('carries-nothing given');
    expect(wrongAt('two-layer-graph', answer)).toContain('values L');
  });
});

test('both slopes of a maximum of two equal numbers are not 1, where only the learner’s own are equal', () => {
  const tie = {
    values: { u: '4', r: '4', f: '28' },
    local: { 'm by r': '1', 'm by c': '1' },
    gradients: { r: '11', u: '11', a: '11', b: '-11', c: '8' },
  };
  expect(wrongAt('kinks-graph', changed(kinks, tie))).toEqual(['values u', 'local m by c']);
  const one = changed(tie, { local: { 'm by c': '0' }, gradients: { c: '0' } });
  expect(wrongAt('kinks-graph', changed(kinks, one))).toEqual(['values u']);
  const other = changed(tie, {
    local: { 'm by r': '0' },
    gradients: { r: '3', u: '3', a: '3', b: '-3', c: '8' },
  });
  expect(wrongAt('kinks-graph', changed(kinks, other))).toEqual(['values u']);
});

test('a wrong cell is not called what another wrong cell is', () => {
  const half = { local: { 'm by r': '0.5', 'm by c': '0.5' } };
  expect(findingAt('kinks-graph', 'local m by c', changed(kinks, half))).toBeNull();
});

test('a slash for a decimal sign is asked about in a matrix too', () => {
  const { exercise, part } = graphAt('batch-layer-graph');
  expect(judge(exercise, part, { gradients: { U: '۰/۲۵ ۰/۲۵\n۰/۲۵ ۰' } })).toMatchObject({
    kind: 'unread',
    cell: 'gradients U',
    problem: { at: 0, found: '۰/۲۵', suggestion: '۰٫۲۵' },
  });
});
