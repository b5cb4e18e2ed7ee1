import { optionsIn } from '@/lib/grading/answer';
import type { PartField } from '../fields/part-field';
import { switchTo } from '../writing';
import { type DraftLines, linesOf, noLines, notationOf, textsIn } from './draft-lines';
import { readKeptLines } from './kept-lines';
import { LineEditor } from './line-editor';
import { carryLine, scopeAfter } from './read-line';

/** Lines of mathematics, all as text or all visually. */
export const derivationField: PartField<DraftLines> = {
  isFormula: true,
  Field: LineEditor,
  draftOf: (written) =>
    written === null ? noLines : linesOf({ ...written, answer: optionsIn(written.answer) }),
  writtenIn: (draft) => ({ answer: textsIn(draft), notation: notationOf(draft) }),
  isEmpty: (draft) => draft.every(({ text, latex }) => text === '' && latex === ''),
  readKept: readKeptLines,
  switchTo: (draft, notation, carry, { scope, locale }) => {
    if (notationOf(draft) === notation) return draft;
    const own = scopeAfter(textsIn(draft), scope, { notation: notationOf(draft), locale });
    return draft.map((line) => ({
      ...switchTo(line, notation, (value, from) => carryLine(value, from, (side) => carry(side, from, own))),
      key: line.key,
    }));
  },
};
