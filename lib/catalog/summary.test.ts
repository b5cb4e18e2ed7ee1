import { expect, test } from 'vitest';
import { findExercise, listTracks } from './catalogue';
import { locales } from './public-exercise';
import { summaryIn, summaryOf, summaryToKeep, summaryVersion } from './summary';

test('what is kept of an exercise says in every language what the exercise itself would', () => {
  const slugs = listTracks('en').flatMap(({ exercises }) => exercises.map(({ slug }) => slug));
  expect(slugs.length).toBeGreaterThan(20);
  for (const slug of slugs) {
    const exercise = findExercise(slug);
    if (!exercise) throw new Error(slug);
    const kept = JSON.parse(JSON.stringify(summaryToKeep(exercise)));
    for (const locale of locales)
      expect(summaryIn(locale, slug, kept, exercise.author)).toEqual(summaryOf(exercise, locale));
  }
});

test('a title that is missing in a language is the English one, or the first there is', () => {
  const kept = {
    level: 1 as const,
    skills: [],
    hasVariants: false,
    kinds: [],
    parts: [],
    titles: { ru: 'Потери', ar: 'الخسارة' },
  };
  expect(summaryIn('ru', 'loss', kept).title).toBe('Потери');
  expect(summaryIn('fa', 'loss', kept).title).toBe('الخسارة');
  expect(summaryIn('fa', 'loss', { ...kept, titles: { en: 'Loss', ...kept.titles } }).title).toBe('Loss');
});

test('a reader knows by its version what it kept itself', () => {
  expect(summaryVersion()).toMatch(/^[0-9a-f]{16}$/);
  expect(summaryVersion()).toBe(summaryVersion());
});
