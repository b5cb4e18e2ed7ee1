import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headingsAt, type KnownWords, suggestionsAt } from './completions';
import type { JsonSchema } from './schema-hints';
import { yamlPlaceAt } from './yaml-place';

const schema: JsonSchema = JSON.parse(readFileSync('public/schema/exercise-1.json', 'utf8'));
const words: KnownWords = {
  names: ['w1', 'yhat'],
  parts: ['dw1', 'db'],
  functions: ['sigmoid'],
  domains: ['real', 'label'],
  findings: ['sign', 'other'],
  skills: ['chain-rule'],
};

/** `|` is the caret. */
function placeIn(marked: string) {
  const offset = marked.indexOf('|');
  return yamlPlaceAt(marked.replace('|', ''), offset);
}

function labelsIn(marked: string): string[] {
  const place = placeIn(marked);
  return place ? suggestionsAt(place, schema, words).map(({ label }) => label) : [];
}

describe('the place in a file', () => {
  test.each([
    ['|', [], 'key'],
    ['format: 1\nle|', [], 'key'],
    ['level: |', ['level'], 'value'],
    ['model:\n  z: w1 x|', ['model', 'z'], 'value'],
    ['model:\n  |', ['model'], 'key'],
    ['parts:\n  dw1:\n    gradient: L by w1\n    us|', ['parts', 'dw1'], 'key'],
    ['parts:\n  dw1:\n    use: [y, yh|', ['parts', 'dw1', 'use', '[]'], 'value'],
    ['write:\n  "h_i,j": { te|', ['write', 'h_i,j'], 'key'],
    ['write:\n  h: { tex: a, also: [|', ['write', 'h', 'also', '[]'], 'value'],
    ['tests:\n  dw1:\n    correct:\n      - yh|', ['tests', 'dw1', 'correct', '[]'], 'value'],
    [
      'tests:\n  dw1:\n    correct:\n      - a\n    incorrect:\n      (y - x) z: s|',
      ['tests', 'dw1', 'incorrect', '(y - x) z'],
      'value',
    ],
    ['parts:\n  dw1:\n    gradient: a\n\n  # more\n  |', ['parts'], 'key'],
    ['skills:\n- |', ['skills', '[]'], 'value'],
  ])('%j', (marked, path, at) => {
    expect(placeIn(marked)).toMatchObject({ path, at });
  });

  test('is nowhere in a comment', () => {
    expect(placeIn('model: # so|')).toBeNull();
  });

  test('knows the word that is being typed', () => {
    expect(placeIn('model:\n  z: w1 + yh|')?.from).toBe('model:\n  z: w1 + '.length);
  });
});

describe('what is suggested', () => {
  test('keys of the file, those that must be there first', () => {
    const suggestions = suggestionsAt({ path: [], at: 'key', from: 0, siblings: ['format'] }, schema, words);
    expect(suggestions.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['level', 'parts', 'tests']),
    );
    expect(suggestions.map(({ label }) => label)).not.toContain('format');
    expect(suggestions.find(({ label }) => label === 'level')?.rank).toBe(0);
    expect(suggestions.find(({ label }) => label === 'tests')?.rank).toBe(1);
    expect(suggestions.find(({ label }) => label === 'level')?.description).toContain('warm-up');
  });

  test('the kinds of a new part, and only what goes with a kind once it is chosen', () => {
    expect(labelsIn('parts:\n  a:\n    |')).toEqual(
      expect.arrayContaining([
        'gradient',
        'expression',
        'number',
        'shape',
        'choice',
        'derivation',
        'graph',
        'trace',
      ]),
    );
    const gradient = labelsIn('parts:\n  a:\n    gradient: L by w1\n    |');
    expect(gradient).toEqual(expect.arrayContaining(['use', 'credit']));
    expect(gradient).not.toContain('trace');
    expect(gradient).not.toContain('gradient');
  });

  test.each([
    ['names and functions in a formula', 'model:\n  z: |', ['w1', 'yhat', 'sigmoid']],
    ['names in a list of names', 'parts:\n  a:\n    use: [|', ['w1', 'yhat', 'sigmoid']],
    ['domains of symbols', 'symbols:\n  x: |', ['real', 'label']],
    ['skills', 'skills: [|', ['chain-rule']],
    ['parts to test', 'tests:\n  dw1: {}\n  |', ['db']],
    ['findings of a wrong answer', 'tests:\n  dw1:\n    incorrect:\n      -x: |', ['sign', 'other']],
    ['the one version', 'format: |', ['1']],
    ['nothing where words are free', 'parts:\n  a:\n    ask: |', []],
  ])('%s', (_title, marked, labels) => {
    expect(labelsIn(marked)).toEqual(labels);
  });
});

describe('headings of a text', () => {
  const text = '# Title\n\n## dw1\n\n';

  test('the parts that have none yet, hints inside a part', () => {
    expect(headingsAt(`${text}##`, text, words).map(({ label }) => label)).toEqual([
      '## db',
      '### hint',
      '### solution',
    ]);
    expect(headingsAt('# Title\n\n###', '# Title\n\n###', words).map(({ label }) => label)).toContain(
      '### symbols',
    );
  });

  test('only where a heading begins', () => {
    expect(headingsAt('# Title\n\nword', '', words)).toEqual([]);
  });
});
