'use client';

import { useLocale } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { readCellName } from '@/lib/grading/trace/cell-name';
import type { TracePictures } from '@/lib/grading/trace/pictures';
import { askPictures } from './ask-trace';
import type { TraceDraft } from './draft';

/** After the last key. */
const pauseMs = 500;

/** What is drawn of the parameters that stand in the table; the last that came stays until the next comes. */
export function usePictures(
  { slug, seed, part }: { slug: string; seed: number; part: string },
  draft: TraceDraft,
): TracePictures | null {
  const locale = useLocale();
  const [pictures, setPictures] = useState<TracePictures | null>(null);
  const quietUntil = useRef(0);
  const drawn = Object.entries(draft).filter(([id]) => readCellName(id)?.group === 'parameters');
  const written = JSON.stringify(drawn.sort(([one], [other]) => (one < other ? -1 : 1)));

  useEffect(() => {
    const gone = new AbortController();
    const wait = Math.max(pauseMs, quietUntil.current - Date.now());
    const timer = setTimeout(async () => {
      const asked: TraceDraft = Object.fromEntries(JSON.parse(written));
      const answer = await askPictures({ slug, seed, part, locale }, asked, gone.signal);
      if (gone.signal.aborted) return;
      if (answer.pictures) setPictures(answer.pictures);
      else quietUntil.current = Date.now() + answer.waitMs;
    }, wait);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [slug, seed, part, written, locale]);

  return pictures;
}
