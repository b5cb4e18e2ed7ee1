import { expect, test } from 'vitest';
import { changeLine, insertAt, linesOf, moveLine, removeLine } from './draft-lines';
import {
  caretAfter,
  goBack,
  goForth,
  type LineHistory,
  type Moment,
  noHistory,
  remember,
} from './line-history';

const start: Moment = { lines: linesOf({ answer: ['= a', '= b'], notation: 'text' }), focus: 1 };

function shown(moment: Moment | undefined): string[] | undefined {
  return moment?.lines.map(({ key, text }) => (key === moment.focus ? `|${text}` : text));
}

/** Types one text after another into a line, each so long after the one before. */
function typed(texts: readonly string[], everyMs: number): { now: Moment; history: LineHistory } {
  let [now, history] = [start, noHistory];
  for (const [at, text] of texts.entries()) {
    history = remember(history, now, { key: 1, atMs: at * everyMs });
    now = { lines: changeLine(now.lines, 1, text), focus: 1 };
  }
  return { now, history };
}

test.each([
  ['insertAt', insertAt(start.lines, 1)],
  ['removeLine', removeLine(start.lines, 1)],
  ['moveLine', moveLine(start.lines, 1, -1)],
])('takes back what %s did, and does it again', (_, now) => {
  const back = goBack(remember(noHistory, start), now);
  expect(shown(back?.moment)).toEqual(['= a', '|= b']);
  const forth = back && goForth(back.history, start);
  expect(forth?.moment).toEqual(now);
  expect(forth && shown(goBack(forth.history, now)?.moment)).toEqual(['= a', '|= b']);
});

test('takes back at once what was typed without a pause', () => {
  const { now, history } = typed(['= bc', '= bcd', '= bcde'], 100);
  expect(shown(goBack(history, now)?.moment)).toEqual(['= a', '|= b']);
});

test('stops where somebody paused, or did something else between', () => {
  const { now, history } = typed(['= bc', '= bcd'], 5000);
  expect(shown(goBack(history, now)?.moment)).toEqual(['= a', '|= bc']);
  const between = remember(remember(history, now), now, { key: 1, atMs: 5001 });
  expect(shown(goBack(between, now)?.moment)).toEqual(['= a', '|= bcd']);
});

test('knows nothing to take back at the beginning, and nothing to do again after a new change', () => {
  expect(goBack(noHistory, start)).toBeNull();
  const back = goBack(remember(noHistory, start), start);
  expect(goForth(remember(back?.history ?? noHistory, start), start)).toBeNull();
});

test.each([
  ['= a + b', '= a', 7],
  ['= a', '= a + b', 3],
  ['= a b', '= a xyz b', 3],
  ['= aaa', '= aa', 3],
  ['', '= a', 0],
])('puts the caret behind what came back: %s for %s', (restored, replaced, at) => {
  const [moment, lines] = [restored, replaced].map((text) => changeLine(start.lines, 1, text));
  expect(caretAfter({ lines: moment ?? [], focus: 1 }, lines ?? [])).toBe(at);
});
