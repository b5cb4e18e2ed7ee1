'use client';

import { useLocale } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { LineMark } from '@/lib/grading/derivation/line-marks';
import type { FormExercise, FormPart, Notation } from '../form-part';
import { askLineMarks } from './ask-line-marks';

/** After the last key. */
const pauseMs = 450;

type Marked = { lines: readonly string[]; notation: Notation; marks: readonly LineMark[] };

/**
 * The mark of each line, as far as it is known: null for a line that was changed, or stands below one that was, since the
 * site was asked. Typing never waits for it.
 */
export function useLineMarks(
  exercise: Pick<FormExercise, 'slug' | 'seed'>,
  part: Pick<FormPart, 'id'>,
  lines: readonly string[],
  notation: Notation,
): (LineMark | null)[] {
  const locale = useLocale();
  const [marked, setMarked] = useState<Marked | null>(null);
  const quietUntil = useRef(0);
  const written = JSON.stringify(lines);

  useEffect(() => {
    const asked: string[] = JSON.parse(written);
    if (asked.every((line) => line.trim() === '')) return;
    const gone = new AbortController();
    const wait = Math.max(pauseMs, quietUntil.current - Date.now());
    const timer = setTimeout(async () => {
      const place = { slug: exercise.slug, seed: exercise.seed, part: part.id, locale };
      const answer = await askLineMarks({ ...place, lines: asked, notation }, gone.signal);
      if (gone.signal.aborted) return;
      if (answer.kind === 'marks') setMarked({ lines: asked, notation, marks: answer.marks });
      else quietUntil.current = Date.now() + answer.waitMs;
    }, wait);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [exercise.slug, exercise.seed, part.id, written, notation, locale]);

  return marksFor(lines, notation, marked);
}

/** A line's mark is about all lines down to it. */
export function marksFor(
  lines: readonly string[],
  notation: Notation,
  marked: Marked | null,
): (LineMark | null)[] {
  const changed = lines.findIndex((line, at) => line !== marked?.lines[at]);
  const until = marked?.notation !== notation ? 0 : changed < 0 ? lines.length : changed;
  return lines.map((_, at) => (at < until ? (marked?.marks[at] ?? null) : null));
}
