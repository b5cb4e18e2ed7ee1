'use client';

import { useLocale } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { LineMark } from '@/lib/grading/derivation/line-marks';
import type { FormExercise, FormPart, Notation } from '../form-part';
import { askLineMarks } from './ask-line-marks';

/** After the last key. */
const pauseMs = 450;

type Marked = { lines: readonly string[]; notation: Notation; marks: readonly LineMark[] };

/** `isOld`: from before the last change, and shown until the site has said it anew. */
export type ShownMark = { mark: LineMark; isOld: boolean };

/** The mark of each line, as far as it is known. Typing never waits for it, and what went wrong is asked again. */
export function useLineMarks(
  exercise: Pick<FormExercise, 'slug' | 'seed'>,
  part: Pick<FormPart, 'id'>,
  lines: readonly string[],
  notation: Notation,
): (ShownMark | null)[] {
  const locale = useLocale();
  const [marked, setMarked] = useState<Marked | null>(null);
  const quietUntil = useRef(0);
  const written = JSON.stringify(lines);

  useEffect(() => {
    const asked: string[] = JSON.parse(written);
    if (asked.every((line) => line.trim() === '')) return;
    const gone = new AbortController();
    let timer = setTimeout(ask, Math.max(pauseMs, quietUntil.current - Date.now()));
    async function ask() {
      const place = { slug: exercise.slug, seed: exercise.seed, part: part.id, locale };
      const answer = await askLineMarks({ ...place, lines: asked, notation }, gone.signal);
      if (gone.signal.aborted) return;
      if (answer.kind === 'marks') return setMarked({ lines: asked, notation, marks: answer.marks });
      if (answer.waitMs === null) return;
      quietUntil.current = Date.now() + answer.waitMs;
      timer = setTimeout(ask, answer.waitMs);
    }
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [exercise.slug, exercise.seed, part.id, written, notation, locale]);

  return marksFor(lines, notation, marked);
}

/** A line's mark is about all lines down to it: below a change it is old, and that of a changed line is gone. */
export function marksFor(
  lines: readonly string[],
  notation: Notation,
  marked: Marked | null,
): (ShownMark | null)[] {
  if (marked === null || marked.notation !== notation) return lines.map(() => null);
  const changed = lines.findIndex((line, at) => line !== marked.lines[at]);
  const above = changed < 0 ? lines.length : changed;
  const shift = marked.lines.length - lines.length;
  const changedUntil = lines.findLastIndex((line, at) => line !== marked.lines[at + shift]);
  return lines.map((_, at) => {
    const isOld = at >= above;
    if (isOld && at <= changedUntil) return null;
    const mark = marked.marks[isOld ? at + shift : at];
    return mark ? { mark, isOld } : null;
  });
}
