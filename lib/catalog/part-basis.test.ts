import { expect, test } from 'vitest';
import type { Exercise } from './exercise';
import { basisOf } from './part-basis';
import { readExercise } from './read-exercise';

const yaml = `format: 1
level: 1
skills: [chain-rule]
symbols: { x: real, w: real }
model:
  u: 2 x
  f: (3*u + w)^2
at: { x: 1, w: 2 }
parts:
  du: { gradient: f by u, name: du }
  dx: { gradient: f by x, use: [u, w] }
  pick:
    choice:
      options: { a: right, b: wrong }
`;
const en = '# A square\nOf a line.\n## du\nHow?\n## dx\nHow?\n## pick\nWhich?\n- One\n- Two\n';

function read(yamlText = yaml, text = en): Exercise {
  const track = { slug: '', titles: {} };
  const done = readExercise({ slug: 'a', track, yaml: yamlText, texts: { en: text } }, () => 'hash');
  if (done.kind === 'problems') throw new Error(JSON.stringify(done.problems));
  return done.exercise;
}

/** Which parts are judged by something else after a change. */
function changed(after: Exercise): string[] {
  const before = read();
  return before.parts.flatMap((part, at) => {
    const other = after.parts[at];
    return other && basisOf(before, part) === basisOf(after, other) ? [] : [part.id];
  });
}

test.each<[string, string, string, string[]]>([
  ['nothing', 'level: 1', 'level: 1', []],
  ['the level', 'level: 1', 'level: 3', []],
  ['what is practised', 'skills: [chain-rule]', 'skills: [sigmoid]', []],
  ['the weight of a part', 'gradient: f by x,', 'gradient: f by x, credit: 2,', []],
  ['a comment', 'model:', 'model: # forwards', []],
  ['tests', '  dx: {', '  dx: {', []],
  ['a line of the model', '2 x', '4 x', ['du', 'dx', 'pick']],
  ['a value', 'w: 2 }', 'w: 3 }', ['du', 'dx', 'pick']],
  ['a domain', 'w: real', 'w: positive', ['du', 'dx', 'pick']],
  ['the form of one answer', 'use: [u, w]', 'use: [u]', ['dx']],
  ['a named result, and what comes after it', 'f by u,', 'f by w,', ['du', 'dx', 'pick']],
  ['which option is right', 'a: right, b: wrong', 'a: wrong, b: right', ['pick']],
])('%s', (_, from, to, parts) => {
  expect(yaml).toContain(from);
  expect(changed(read(yaml.replace(from, to)))).toEqual(parts);
});

test.each<[string, string, string, string[]]>([
  ['the words of a question', '## dx\nHow?', '## dx\nBy how much?', []],
  ['a hint', '## dx\nHow?', '## dx\nHow?\n### hint\nLook.', []],
  ['the title', '# A square', '# Squares', []],
  ['the words of an option', '- One', '- Three', ['pick']],
])('in the text, %s', (_, from, to, parts) => {
  expect(changed(read(yaml, en.replace(from, to)))).toEqual(parts);
});
