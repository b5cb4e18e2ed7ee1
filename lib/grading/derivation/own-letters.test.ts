import { describe, expect, test } from 'vitest';
import { freeIndices } from '../../math/bindings';
import { type Expression, name, nodesOf } from '../../math/expression';
import { sidesOf } from '../../math/lines-sides';
import type { Model } from '../../math/model';
import { shapeOf } from '../../math/notation/check-shapes';
import { readExpression } from '../../math/notation/read';
import { toTex } from '../../math/notation/to-tex';
import { toText } from '../../math/notation/to-text';
import { replacedNode } from '../findings/key-mistakes';
import { damagesOf } from '../self-tests/line-damages';
import { derivations, judged, marked } from './testing/derivations';
import { workedLines } from './testing/worked-lines';

type Name = keyof typeof derivations;
const names = Object.keys(derivations) as Name[];
const { logLossByWeight: byWeight, logLikelihoodOfOne: ofOne } = derivations;

type Named = { definition: string; line: string };

/** Every way to give a part of the last side of a line the name u, and the line with that name in it. */
function namedIn(line: string, model: Model): Named[] {
  const cut = sidesOf(line).sides.at(-1) as { text: string; at: number };
  const reading = readExpression(cut.text, model.scope);
  if (reading.kind === 'problem') throw new Error(`${line}: ${reading.problem.code}`);
  const whole = reading.expression;
  const targets = new Set(
    [...nodesOf(whole)].flatMap((node) => (node.kind === 'derivative' ? [...nodesOf(node.by)] : [])),
  );
  const head = line.slice(0, cut.at);
  return [...new Set(nodesOf(whole))].flatMap((node): Named[] => {
    const indices = [...freeIndices(node)];
    const isPart = !['number', 'index', 'size'].includes(node.kind) && !targets.has(node);
    if (!isPart || !indices.every((index) => index in model.scope.indices)) return [];
    const own = name(
      'u',
      indices.map((index): Expression => ({ kind: 'index', name: index })),
    );
    if (shapeOf(node, model.scope).kind === 'problem') return [];
    return [
      {
        definition: `${toText(own)} := ${toText(node)}`,
        line: head + toText(replacedNode(whole, node, own)),
      },
    ];
  });
}

function withNamed(lines: readonly string[], at: number, { definition, line }: Named): string[] {
  return [...lines.slice(0, at), definition, line, ...lines.slice(at + 1)];
}

describe('a letter of one’s own', () => {
  test.each(names)('in the place of any part of a line keeps it right: %s', (key) => {
    const { model } = derivations[key].exercise;
    const lines = workedLines[key];
    let count = 0;
    for (const [at, line] of lines.slice(0, -1).entries()) {
      for (const named of namedIn(line, model)) {
        const written = withNamed(lines, at, named);
        expect([written, judged(derivations[key], written)]).toMatchObject([written, { kind: 'correct' }]);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(10);
  });

  test.each(names)('hides no damage, in the damaged line or before it: %s', (key) => {
    const { exercise, part } = derivations[key];
    const damaged = damagesOf(workedLines[key], part.expression, exercise.model).filter(
      (_, at) => at % 5 === 0,
    );
    for (const { lines, line } of damaged) {
      const [first, ...others] = namedIn(lines[line - 1] as string, exercise.model);
      for (const named of [first, others[others.length >> 1]]) {
        if (named === undefined) continue;
        const written = withNamed(lines, line - 1, named);
        expect([written, marked(derivations[key], written).indexOf('wrong')]).toEqual([written, line]);
      }
    }
  });

  test('is judged at the line that is wrong', () => {
    const lines = ['u := 1 - ŷ', '∂L/∂w1 = (-y/ŷ + (1 - y)/u) ŷ u x1', '= (ŷ - y) u x1', '= (ŷ - y) x1'];
    expect(marked(byWeight, lines)).toEqual(['defines', 'follows', 'wrong', 'wrong']);
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'incorrect', firstWrongLine: 3 });
  });

  test('may have an index, and stand in LaTeX', () => {
    const { scope } = ofOne.exercise.model;
    const tex = (text: string) => {
      const reading = readExpression(text, scope);
      return reading.kind === 'expression' ? toTex(reading.expression, scope) : '';
    };
    const lines = [
      String.raw`u_{i} \coloneqq ${tex('exp(-z_i)')}`,
      `= ${tex('-(1 - 1[y_i=+1]) h_j(x_i)')} + ${tex('h_j(x_i)')} \\frac{u_i}{1 + u_i}`,
      `= ${tex('h_j(x_i) (1[y_i=+1] - P(y=+1|x_i,w))')}`,
    ];
    expect(judged(ofOne, lines, 'latex')).toMatchObject({ kind: 'correct' });
    const damaged = lines.with(1, (lines[1] as string).replace('1 + u_i', '1 - u_i'));
    expect(judged(ofOne, damaged, 'latex')).toMatchObject({ kind: 'incorrect', firstWrongLine: 2 });
  });

  test.each([
    [['u := ŷ - y', '= u x1']],
    [['= (ŷ - y) x1', 'g := (ŷ - y) x1', '= g']],
    [['u := ∂L/∂ŷ', '= u ∂ŷ/∂w1']],
  ])('at the end is not yet what is asked: %j', (lines) => {
    expect(marked(byWeight, lines)).not.toContain('wrong');
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'not-in-form', wanted: { lacks: 'own-names' } });
  });

  test.each([[['u := 1 - y']], [['g = (ŷ - y) x2']], [['u := 1 - y', '', 'v := 2 u']]])(
    'alone is only a beginning: %j',
    (lines) => {
      expect(judged(byWeight, lines)).toMatchObject({ kind: 'not-in-form', wanted: { lacks: 'chain' } });
    },
  );

  test.each([
    ['what the lines have come to', ['g := ∂L/∂ŷ · ∂ŷ/∂w1', '= (ŷ - y) x1'], ['follows', 'follows']],
    ['the result', ['g := (ŷ - y) x1'], ['follows']],
    ['what is not used', ['= (ŷ - y) x1', 'u := 1 - y'], ['follows', 'defines']],
    [
      'what an equation is about',
      ['u := 1 - ŷ', 'u = 1 - sigmoid(z)', '= (ŷ - y) x1'],
      ['defines', 'aside', 'follows'],
    ],
    [
      'what is derived',
      ['u := 1 - ŷ', '∂u/∂w1 = -ŷ (1 - ŷ) x1', '= (ŷ - y) x1'],
      ['defines', 'aside', 'follows'],
    ],
  ])('may be given to %s', (_, lines, marks) => {
    expect(marked(byWeight, lines)).toEqual(marks);
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'correct' });
  });

  test.each([
    [
      ['u = 1 - ŷ', '∂L/∂w1 = (-y/ŷ + (1 - y)/u) ŷ u x1', '= (ŷ - y) x1'],
      ['defines', 'follows', 'follows'],
    ],
    [
      ['∂L/∂w1 = ∂L/∂ŷ · ∂ŷ/∂w1', 'g = (ŷ - y) x1'],
      ['follows', 'follows'],
    ],
    [
      ['g = ∂L/∂ŷ · ∂ŷ/∂w1', 'g = (ŷ - y) x1'],
      ['follows', 'follows'],
    ],
  ])('may be given by a plain equals sign: %j', (lines, marks) => {
    expect(marked(byWeight, lines)).toEqual(marks);
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'correct' });
  });

  test('makes no line right that is wrong without it', () => {
    expect(judged(byWeight, ['u := (ŷ - y) x2', '= u'])).toMatchObject({
      kind: 'incorrect',
      firstWrongLine: 2,
    });
    expect(judged(byWeight, ['u := (ŷ - y) x2'])).toMatchObject({ kind: 'not-in-form' });
    expect(judged(byWeight, ['u := 1 - ŷ', 'u = 1 + ŷ', '= (ŷ - y) x1'])).toMatchObject({
      kind: 'incorrect',
      firstWrongLine: 2,
    });
    expect(judged(byWeight, ['u := 1 - ŷ = 1 + ŷ', '= (ŷ - y) x1'])).toMatchObject({
      kind: 'incorrect',
      firstWrongLine: 1,
    });
  });

  test.each([
    ['name-taken', ['w1 := 2', '= (ŷ - y) x1'], 1],
    ['name-taken', ['u := 2', 'u := 3', '= (ŷ - y) x1'], 2],
    ['defined-by-itself', ['u := 1 + u', '= (ŷ - y) x1'], 1],
    ['derived-by-own', ['u := 1 - ŷ', '= ∂L/∂u', '= (ŷ - y) x1'], 2],
  ])('costs nothing where it cannot be read: %s', (code, lines, line) => {
    expect(judged(byWeight, lines)).toMatchObject({ kind: 'unread', line, problem: { code } });
  });

  test('is no step of its own', () => {
    const lines = ['u := f - y', 'v := 1 - y', 't := f^2', '= (f - y) x1'];
    expect(judged(derivations.chainRule, lines)).toMatchObject({
      kind: 'not-in-form',
      wanted: { lacks: 'steps' },
    });
  });
});
