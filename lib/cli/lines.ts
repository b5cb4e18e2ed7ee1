import { z } from 'zod';
import { checkLines, type LinesVerdict } from '../math/lines';
import { described, modelFields, modelOf } from './compare';
import { answerLines, elapsedMs } from './json-lines';

const linesRecord = z.object({
  ...modelFields,
  lines: z.array(z.string()),
  notation: z.enum(['text', 'latex']).optional(),
});

export function runLines(file: string | null): Promise<number> {
  return answerLines(file, linesRecord, (record) => {
    const since = performance.now();
    const { lines, notation } = record;
    const verdict = checkLines(lines, modelOf(record), notation === undefined ? {} : { notation });
    const id = record.id === undefined ? {} : { id: record.id };
    return { ...id, ...said(verdict), ms: elapsedMs(since) };
  });
}

/** Lines count from 1. */
function said(verdict: LinesVerdict): object {
  switch (verdict.kind) {
    case 'valid':
      return { verdict: 'valid' };
    case 'invalid': {
      const { line, side, comparison } = verdict;
      const { verdict: why, ...where } = described(comparison);
      return {
        verdict: 'invalid',
        firstWrongLine: line,
        ...(side === undefined ? {} : { side }),
        why,
        ...where,
      };
    }
    case 'unread':
      return { verdict: 'unread', line: verdict.line, problem: verdict.problem };
    case 'undecided':
      return { verdict: 'undecided', line: verdict.line };
  }
}
