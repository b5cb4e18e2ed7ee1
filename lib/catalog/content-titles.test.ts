import { expect, test } from 'vitest';
import { findExercise, listTracks } from './catalogue';
import { contentTitles } from './content-titles';

test.each([
  ['# Huber loss\n\nText', 'Huber loss'],
  ['\n\n#  Huber loss \r\nText', 'Huber loss'],
  ['\uFEFF# Huber loss', 'Huber loss'],
  ['## dw\n# Later', undefined],
  ['Text\n\n# Later', undefined],
  ['#Huber', undefined],
  ['# \n# Later', undefined],
  ['', undefined],
])('the title of %j is %j', (en, title) => {
  expect(contentTitles({ yaml: '', texts: { en } }).en).toBe(title);
});

test('has the languages there are', () => {
  const texts = { ru: '# Потери', en: '# Loss', zh: 'no title' };
  expect(contentTitles({ yaml: '', texts })).toEqual({ en: 'Loss', ru: 'Потери' });
});

test('says what the reader says of every exercise of the library', () => {
  for (const { exercises } of listTracks('en')) {
    for (const { slug } of exercises) {
      const exercise = findExercise(slug);
      if (!exercise) throw new Error(slug);
      const read = Object.entries(exercise.texts).map(([locale, { title }]) => [locale, title]);
      expect(contentTitles(exercise.content)).toEqual(Object.fromEntries(read));
    }
  }
});
