import { seenIn } from '../writing';
import type { DraftLines } from './draft-lines';

/** How the lines stood, and which of them had the caret. */
export type Moment = { lines: DraftLines; focus: number };

/** Newest last. `typing`: what was typed last in one line goes with what is typed there next. */
export type LineHistory = {
  past: readonly Moment[];
  future: readonly Moment[];
  typing: { key: number; atMs: number } | null;
};

export const noHistory: LineHistory = { past: [], future: [], typing: null };

/** Who pauses longer begins a new step. */
const pauseMs = 1000;
const stepsMax = 200;

/** Keeps how the lines stood before a change: one of the list, or, with its key and time, one inside a line. */
export function remember(
  history: LineHistory,
  before: Moment,
  typing: { key: number; atMs: number } | null = null,
): LineHistory {
  const last = history.typing;
  const goesOn = typing !== null && last?.key === typing.key && typing.atMs - last.atMs < pauseMs;
  const past = goesOn ? history.past : [...history.past, before].slice(-stepsMax);
  return { past, future: [], typing };
}

/** Null where nothing was done, or nothing was taken back. */
export function goBack(history: LineHistory, now: Moment) {
  const moment = history.past.at(-1);
  if (!moment) return null;
  const past = history.past.slice(0, -1);
  return { moment, history: { past, future: [...history.future, now], typing: null } };
}

export function goForth(history: LineHistory, now: Moment) {
  const moment = history.future.at(-1);
  if (!moment) return null;
  const future = history.future.slice(0, -1);
  return { moment, history: { past: [...history.past, now], future, typing: null } };
}

/** Where in the restored line the caret belongs: behind what came back or was taken out. */
export function caretAfter(moment: Moment, replaced: DraftLines): number {
  const [now, was] = [moment.lines, replaced].map((lines) => {
    const line = lines.find(({ key }) => key === moment.focus);
    return line ? seenIn(line) : '';
  }) as [string, string];
  const most = Math.min(now.length, was.length);
  let same = 0;
  while (same < most && now.at(-1 - same) === was.at(-1 - same)) same += 1;
  return now.length - same;
}
