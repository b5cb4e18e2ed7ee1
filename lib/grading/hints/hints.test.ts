import { describe, expect, test } from 'vitest';
import { findExercise, listTracks } from '../../catalog/catalogue';
import type { Exercise } from '../../catalog/exercise';
import { solutionOf } from '../solution/solution';
import { hintsOf, type Stumble } from './hints';

const slugs = listTracks('en').flatMap(({ exercises }) => exercises.map(({ slug }) => slug));

function exerciseOf(slug: string): Exercise {
  const found = findExercise(slug, 0);
  if (found === null) throw new Error(`No exercise ${slug}`);
  return found;
}

/** As if its author had written no hints. */
function unhinted(slug: string): Exercise {
  const exercise = exerciseOf(slug);
  const { en } = exercise.texts;
  if (en === undefined) throw new Error(`${slug} has no English`);
  return { ...exercise, texts: { en: { ...en, parts: {} } } };
}

function told(slug: string, part: string): [string, string[]][] {
  return hintsOf(unhinted(slug), part, 'en').map((hint) => {
    if (hint.kind === 'written') throw new Error('written');
    const said = [...(hint.list ?? []), ...Object.values(hint.names)].map(({ text }) => text);
    return [hint.id, said];
  });
}

describe('derived hints', () => {
  test('say what the answer is made of, the way, the first step and the last but one', () => {
    expect(told('log-loss-gradient', 'dw1')).toEqual([
      ['depends', ['ŷ', 'y', 'x₁']],
      ['path', ['L', 'w₁', 'w₁ → z → ŷ → L']],
      ['factor', ['∂L/∂ŷ = (ŷ − y)/(ŷ·(1 − ŷ))']],
      ['almost', ['∂L/∂w₁ = (ŷ − y)/(ŷ·(1 − ŷ))·ŷ·(1 − ŷ)·x₁']],
    ]);
  });

  test('of a single step name its rule, not its result', () => {
    expect(told('neuron-chain-rule', 'df-dq')).toEqual([
      ['path', ['f = σ(q)', 'q']],
      ['factor', ['σ′(u) = σ(u)·(1 − σ(u))']],
    ]);
  });

  test('of a number end in its arithmetic', () => {
    expect(told('square-of-a-product', 'df-da')).toEqual([
      ['depends', ['h', 'g']],
      ['path', ['f', 'a', 'a → e → h → f']],
      ['factor', ['∂f/∂h = 2·h']],
      ['almost', ['∂f/∂a = 2·24·4']],
    ]);
  });

  test('of an expression lead to the derivative in it', () => {
    expect(told('gradient-descent-step', 'w1').at(-1)).toEqual(['almost', ['∂L/∂w₁ = (ŷ − y)·x₁']]);
  });

  test('of a shape say what decides it', () => {
    expect(told('shapes-of-gradients', 'dZ1')).toEqual([
      ['depends', ['Z₁']],
      ['almost', ['Z₁ = W₁·X + b₁']],
    ]);
    expect(told('shapes-of-gradients', 'dW1')).toEqual([['depends', ['W₁']]]);
  });

  test('of a graph say where to begin, the first step back, what is added, and the order', () => {
    expect(told('used-twice-graph', 'graph')).toEqual([
      ['path', ['p = a·b']],
      ['factor', ['f = p·q', 'q']],
      ['meet', ['q', 'f', 'p']],
      ['back', ['f → q → p → a → b']],
    ]);
  });

  test('of a training run say what the first step is, the gradient of one point, and the rules of a step', () => {
    expect(told('sgd-by-hand', 'run')).toEqual([
      ['outputs', ['f = σ(q)']],
      ['path', ['L', 'w₀', 'w₀ → q → f → L']],
      ['factor', ['∂L/∂f = (f − y)/(f·(1 − f))']],
      ['almost', ['∂L/∂w₀ = (f − y)/(f·(1 − f))·f·(1 − f)·x₁']],
      ['batch-mean', ['g = mean of d(L, w) over the batch']],
      ['descent-step', ['w <- w - alpha g']],
    ]);
    expect(told('momentum-by-hand', 'run').map(([id]) => id)).toContain('velocity-step');
  });

  test('of a choice there are none', () => {
    expect(told('shapes-of-gradients', 'start-at-zero')).toEqual([]);
  });

  test.each(slugs)('%s: every part but a choice has some, each once, none the answer', (slug) => {
    const exercise = unhinted(slug);
    for (const part of exercise.parts) {
      const hints = hintsOf(exercise, part.id, 'en');
      if (part.kind !== 'choice') expect([part.id, hints.length > 0]).toEqual([part.id, true]);
      expect(new Set(hints.map(({ id }) => id)).size).toBe(hints.length);
      const end = solutionOf(exercise, part.id)?.lines.at(-1)?.tex;
      for (const hint of hints)
        if (hint.kind !== 'written') expect(hint.names.equation?.tex ?? '').not.toBe(end);
    }
  });
});

describe('hints', () => {
  const exercise = exerciseOf('log-loss-gradient');

  test('are the author’s where there are any', () => {
    const hints = hintsOf(exercise, 'dw1', 'fa');
    expect(hints.map(({ id, kind }) => [id, kind])).toEqual(
      hints.map((_, at) => [`written-${at + 1}`, 'written']),
    );
  });

  test('begin with the step a wrong answer stumbled over', () => {
    const finding = { id: 'factor-missing', about: { of: 'yhat', by: 'z' } } as const;
    const [first, ...others] = hintsOf(exercise, 'dw1', 'en', finding);
    expect(first).toMatchObject({
      id: 'step-yhat-z',
      kind: 'factor',
      variant: 'step',
      names: { equation: { text: '∂ŷ/∂z = ŷ·(1 − ŷ)' } },
    });
    expect(others).toEqual(hintsOf(exercise, 'dw1', 'en'));
  });

  test('name the step between matrices too', () => {
    const finding = { id: 'function-for-derivative', about: { of: 'A1', by: 'Z1' } } as const;
    const [first] = hintsOf(exerciseOf('two-layer-backprop-batch'), 'dZ1', 'en', finding);
    expect(first).toMatchObject({ names: { equation: { text: '∂S/∂Z₁ = ∂S/∂A₁ ⊙ g₁′(Z₁)' } } });
  });

  test('do not give the answer away where that step is all there is', () => {
    const finding = { id: 'function-for-derivative', about: { of: 'f', by: 'q' } } as const;
    const [first] = hintsOf(exerciseOf('neuron-chain-rule'), 'df-dq', 'en', finding);
    expect(first).toMatchObject({ id: 'step-f-q', variant: 'rule' });
  });

  test.each([
    ['used-twice-graph', 'values q', 'cell-value', ['q = p + a']],
    ['used-twice-graph', 'local f by q', 'cell-local', ['f = p·q', 'q']],
    ['used-twice-graph', 'gradients b', 'cell-gradient', ['b', '∂f/∂b = ∂f/∂p·∂p/∂b']],
    ['used-twice-graph', 'gradients p', 'cell-paths', ['p']],
    ['used-twice-graph', 'gradients q', 'cell-local', ['f = p·q', 'q']],
    ['logistic-graph', 'local a by z', 'cell-local-rule', ['a = σ(z)', 'z', 'σ′(u) = σ(u)·(1 − σ(u))']],
    ['linear-layer-graph', 'gradients W', 'cell-gradient', ['W', '∂L/∂W = ∂L/∂z·xᵀ']],
  ])(
    'of the graph %s begin with how its first wrong cell, %s, is worked out',
    (slug, cell, variant, names) => {
      const [first] = hintsOf(exerciseOf(slug), 'graph', 'en', { cell });
      if (first?.kind !== 'factor') throw new Error('no hint about the cell');
      expect([first.id, first.variant]).toEqual([`cell-${cell}`, variant]);
      expect(Object.values(first.names).map(({ text }) => text)).toEqual(names);
    },
  );

  test.each<[string, Stumble, string]>([
    ['sgd-by-hand', { cell: '2 outputs 1' }, 'outputs'],
    ['sgd-by-hand', { cell: '1 gradient w0', id: 'sum-for-mean' }, 'batch-mean'],
    ['sgd-by-hand', { cell: '1 gradient w0', id: 'sign' }, 'factor'],
    ['sgd-by-hand', { cell: '1 gradient w0', id: 'other-gradient' }, 'path'],
    ['sgd-by-hand', { cell: '1 gradient w1' }, 'path-w1'],
    ['sgd-by-hand', { cell: '2 parameters w0', id: 'term-missing' }, 'descent-step'],
    ['sgd-by-hand', { cell: '2 parameters w0', id: 'sign' }, 'trace-downhill'],
    ['momentum-by-hand', { cell: '2 velocity w' }, 'velocity-step'],
    ['two-layer-epoch-by-hand', { cell: '1 gradient W2_1,1' }, 'path-W2'],
  ])('of the run %s begin with what its first wrong cell is worked out by: %j', (slug, stumble, id) => {
    const [first, ...others] = hintsOf(unhinted(slug), 'run', 'en', stumble);
    expect(first?.id).toBe(id);
    expect(others.map((hint) => hint.id)).not.toContain(id);
  });

  test('of a run stay as they are where there is no such cell', () => {
    const run = unhinted('sgd-by-hand');
    for (const cell of ['gradients b', '1 gradient w9', '2 velocity w0'])
      expect(hintsOf(run, 'run', 'en', { cell })).toEqual(hintsOf(run, 'run', 'en'));
  });

  test('stay as they are where the solution does not make that step', () => {
    const finding = { id: 'factor-missing', about: { of: 'L', by: 'nothing' } } as const;
    expect(hintsOf(exercise, 'dw1', 'en', finding)).toEqual(hintsOf(exercise, 'dw1', 'en'));
  });
});
