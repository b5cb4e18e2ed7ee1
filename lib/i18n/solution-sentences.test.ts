import { describe, expect, test } from 'vitest';
import { findExercise, listTracks } from '../catalog/catalogue';
import { locales } from '../catalog/public-exercise';
import type { Hint } from '../grading/hints/hint';
import { hintsOf } from '../grading/hints/hints';
import type { Said } from '../grading/said';
import { solutionOf } from '../grading/solution/solution';
import { type SolutionLine, type SolutionRule, solutionRules } from '../grading/solution/solution-line';
import { hintSentence, solutionSentence } from './solution-sentences';
import { translator } from './translator';

/** What the sentence of each rule names. */
const ruleNames: Readonly<Record<SolutionRule, readonly string[]>> = {
  chain: ['of', 'by', 'path'],
  'chain-paths': ['of', 'by', 'path'],
  'as-far-as': ['by'],
  'inside-sum': ['definition'],
  known: ['derivative', 'name'],
  likewise: [],
  ways: [],
  'put-in': [],
  into: [],
  'into-sum': [],
  cancel: ['factor'],
  combine: [],
  'by-name': ['name'],
  'written-out': ['name'],
  tidy: [],
  derived: [],
  quotient: ['definition', 'by'],
  'split-fraction': [],
  'split-sum': ['index'],
  'only-term': ['indicator', 'term'],
  'adds-to-one': ['labels'],
  itself: [],
  constant: ['of', 'by'],
  alone: ['definition', 'by'],
  subtracted: ['definition', 'by'],
  linear: ['definition', 'by', 'factor'],
  'single-term': ['definition', 'by', 'term'],
  function: ['definition', 'formula'],
  terms: ['definition'],
  'terms-function': ['definition', 'formula'],
  local: ['definition', 'by'],
  'same-index': ['definition', 'other', 'by', 'condition'],
  'matrix-left': ['definition', 'by', 'other', 'upstream', 'factor'],
  'matrix-right': ['definition', 'by', 'other', 'upstream', 'factor'],
  added: ['definition', 'by', 'upstream'],
  'added-columns': ['definition', 'by', 'upstream'],
  entrywise: ['definition', 'upstream', 'slope'],
  entries: ['definition'],
  'entries-function': ['definition', 'formula'],
  backward: ['definition', 'by', 'upstream'],
  received: ['by'],
  definition: ['name'],
  values: [],
  number: [],
  rounded: [],
  'shape-of': ['by'],
  'shape-product': ['definition'],
  'batch-mean': [],
  'batch-one': [],
  'velocity-step': [],
  'descent-step': [],
};

/** What the sentence of each kind of hint names, by its variants. */
const hintNames: Readonly<Record<Exclude<Hint['kind'], 'written'>, Readonly<Record<string, string[]>>>> = {
  depends: { plain: ['list'], formula: ['list'], shape: ['by'] },
  path: {
    plain: ['of', 'by', 'path'],
    paths: ['of', 'by', 'path'],
    direct: ['definition', 'by'],
    definition: ['definition'],
    meet: ['by', 'list'],
    back: ['path'],
    'back-shapes': ['path'],
    'trace-outputs': ['definition'],
  },
  factor: {
    plain: ['equation'],
    step: ['equation'],
    rule: ['formula'],
    'cell-value': ['definition'],
    'cell-local': ['definition', 'by'],
    'cell-local-rule': ['definition', 'by', 'formula'],
    'cell-gradient': ['by', 'equation'],
    'cell-paths': ['by', 'list'],
    'trace-mean': ['rule'],
    'trace-velocity': ['rule'],
    'trace-step': ['rule'],
    'trace-point': ['point', 'inputs', 'definition'],
    'trace-step-point': ['step', 'point', 'inputs'],
    'trace-inner': ['inner', 'definition'],
    'trace-row-before': ['step'],
    'trace-before-moving': ['step'],
    'trace-batch': ['step', 'list', 'rule'],
    'trace-velocity-terms': ['rule'],
    'trace-velocity-plain': ['rule'],
    'trace-downhill': ['rule'],
    'trace-rate': ['rate', 'rule'],
    'trace-by-velocity': ['rule'],
    'trace-take-step': ['rule'],
  },
  almost: {
    plain: ['equation'],
    'put-in': ['equation'],
    values: ['equation'],
    shape: ['definition'],
  },
};
const variants = Object.entries(hintNames).flatMap(([kind, byVariant]) =>
  Object.entries(byVariant).map(([variant, names]) => ({
    kind: kind as keyof typeof hintNames,
    variant,
    names,
  })),
);

const unwritten = /[{}]|solution\.|hints\.|undefined/;
const saidAs = (names: readonly string[]): Record<string, Said> =>
  Object.fromEntries(names.map((name) => [name, { tex: `\\${name}`, text: `⟨${name}⟩` }]));

function lineOf(rule: SolutionRule): SolutionLine {
  return { rule, names: saidAs(ruleNames[rule]), text: '', tex: '', shapes: [] };
}

describe.each(locales)('in %s', (locale) => {
  const translate = translator(locale);

  test.each(solutionRules)('the rule "%s" has its sentence, with what it names', (rule) => {
    const sentence = solutionSentence(lineOf(rule), translate, 'text');
    expect(sentence).not.toMatch(unwritten);
    for (const name of ruleNames[rule]) expect(sentence).toContain(`⟨${name}⟩`);
  });

  test('rules are told apart', () => {
    const sentences = solutionRules.map((rule) => solutionSentence(lineOf(rule), translate, 'text'));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('on a page, formulas are set', () => {
    expect(solutionSentence(lineOf('cancel'), translate, 'page')).toContain('$\\factor$');
  });

  test('a way back is told before its first step', () => {
    const known = lineOf('known');
    const names = { ...known.names, ...saidAs(['from', 'to', 'way']) };
    const sentence = solutionSentence({ ...known, names }, translate, 'text');
    for (const name of Object.keys(names)) expect(sentence).toContain(`⟨${name}⟩`);
  });

  test.each(variants)('the hint "$kind" has its sentence, $variant', ({ kind, variant, names }) => {
    const list = names.includes('list') ? [saidAs(['one']).one, saidAs(['two']).two] : undefined;
    const hint = {
      id: kind,
      kind,
      variant,
      names: saidAs(names.filter((name) => name !== 'list')),
      ...(list === undefined ? {} : { list: list.filter((name) => name !== undefined) }),
    } as Hint;
    const sentence = hintSentence(hint, translate, 'text');
    expect(sentence).not.toMatch(unwritten);
    for (const name of names) expect(sentence).toContain(name === 'list' ? '⟨one⟩' : `⟨${name}⟩`);
  });
});

describe('what is derived of every exercise', () => {
  const exercises = listTracks('en').flatMap(({ exercises }) =>
    exercises.flatMap(({ slug }) => findExercise(slug, 0) ?? []),
  );

  test.each(exercises.map((exercise) => [exercise.slug, exercise] as const))(
    '%s names what it must',
    (_, exercise) => {
      const { en } = exercise.texts;
      const bare = en === undefined ? exercise : { ...exercise, texts: { en: { ...en, parts: {} } } };
      for (const { id } of exercise.parts) {
        for (const { rule, names } of solutionOf(exercise, id)?.lines ?? [])
          expect(Object.keys(names)).toEqual(expect.arrayContaining([...ruleNames[rule]]));
        for (const hint of hintsOf(bare, id, 'en')) {
          if (hint.kind === 'written') continue;
          const wanted = hintNames[hint.kind][hint.variant ?? 'plain'] ?? ['no such variant'];
          const given = [...Object.keys(hint.names), ...(hint.list === undefined ? [] : ['list'])];
          expect(given.sort()).toEqual([...wanted].sort());
        }
      }
    },
  );
});
