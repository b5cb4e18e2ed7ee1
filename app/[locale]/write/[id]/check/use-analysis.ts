'use client';

import { useEffect, useState } from 'react';
import type { AnalysisEnd, PartAnalysis } from '@/lib/authoring/analysis-types';
import type { FileProblem } from '@/lib/catalog/file-problem';
import { analysisOf } from '../../authoring-requests';
import { type DraftState, sameBundle } from '../draft-sync';
import { readSteps } from './read-steps';

export type Analysis = {
  /** `stale`: of an earlier text, until the next comes. */
  status: 'waiting' | 'working' | 'done' | 'stale' | 'failed';
  progress: { done: number; of: number; part: string | null } | null;
  parts: PartAnalysis[];
  end: AnalysisEnd | null;
  /** It was too costly, or cannot be read after all. */
  problems: FileProblem[];
};

const quietMs = 1000;
const nothing: Analysis = { status: 'waiting', progress: null, parts: [], end: null, problems: [] };

/** Works the draft out anew whenever it has been quiet for a while and can be read. Typing ends what is under way. */
export function useAnalysis(id: string, { bundle, saved, reading, status }: DraftState): Analysis {
  const [analysis, setAnalysis] = useState(nothing);
  const isReadable = reading !== null && reading.problems.length === 0 && sameBundle(reading.of, bundle);
  const version = status === 'saved' && isReadable ? saved.version : null;

  useEffect(() => {
    if (version === null) {
      setAnalysis((before) => (before === nothing ? before : { ...before, status: 'stale', progress: null }));
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => work(id, version, stop.signal, setAnalysis), quietMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [id, version]);
  return analysis;
}

async function work(
  id: string,
  version: number,
  signal: AbortSignal,
  set: (change: (before: Analysis) => Analysis) => void,
) {
  const parts = new Map<string, PartAnalysis>();
  const put = (change: Partial<Analysis>) => {
    if (!signal.aborted) set((before) => ({ ...before, ...change }));
  };
  put({ status: 'working', progress: null });
  try {
    const response = await analysisOf(id, version, signal);
    if (!response.ok || !response.body) return put({ status: 'failed' });
    for await (const step of readSteps(response.body)) {
      if (signal.aborted) return;
      if (step.kind === 'progress') put({ progress: { done: step.done, of: step.of, part: step.part } });
      if (step.kind === 'part') {
        const { part } = step;
        parts.set(part.id, part);
        if (!signal.aborted) set((before) => ({ ...before, parts: withPart(before.parts, part) }));
      }
      if (step.kind === 'unread')
        put({ status: 'done', progress: null, parts: [], end: null, problems: step.problems });
      if (step.kind === 'done')
        put({ status: 'done', progress: null, parts: [...parts.values()], end: step, problems: [] });
    }
  } catch {
    put({ status: 'failed', progress: null });
  }
}

/** In the place of its earlier analysis, so that nothing moves while the new one comes. */
function withPart(parts: PartAnalysis[], part: PartAnalysis): PartAnalysis[] {
  const isKnown = parts.some(({ id }) => id === part.id);
  return isKnown ? parts.map((each) => (each.id === part.id ? part : each)) : [...parts, part];
}
