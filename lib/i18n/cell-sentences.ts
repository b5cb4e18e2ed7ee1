import { readCellName } from '../grading/trace/cell-name';
import type { CellVerdict, Finding } from '../grading/verdict';
import { defaultTex } from '../math/notation/name-look';
import { findingSentence } from './finding-sentences';
import { type SentenceForm, saidAs } from './said-as';
import type { Translate } from './translator';

/** The look of a name on a page. */
export type TexOf = (name: string) => string;

type JudgedCells = { cells: CellVerdict[]; firstWrong?: string };

/** How many cells fit, how many of them go on from a wrong one, and where to look first. */
export function cellsSentence(
  { cells, firstWrong }: JudgedCells,
  translate: Translate,
  showNumber: (value: number) => string,
  form: SentenceForm,
  texOf: TexOf,
): string {
  const right = cells.filter(({ credit }) => credit === 1).length;
  const carried = cells.filter(({ mark }) => mark === 'carried').length;
  const counts = { right: showNumber(right), total: showNumber(cells.length) };
  const first =
    right === 0
      ? translate('verdicts.incorrect')
      : carried === 0
        ? translate('verdicts.partly', counts)
        : translate('verdicts.partly-carried', { ...counts, carried: showNumber(carried) });
  const finding = cells.find(({ cell }) => cell === firstWrong)?.finding;
  return withFirstWrong(first, firstWrong, finding, translate, showNumber, form, texOf);
}

function withFirstWrong(
  sentence: string,
  firstWrong: string | undefined,
  finding: Finding | undefined,
  translate: Translate,
  showNumber: (value: number) => string,
  form: SentenceForm,
  texOf: TexOf,
): string {
  const cell = firstWrong === undefined ? null : cellInWords(firstWrong, translate, showNumber, form, texOf);
  if (cell === null)
    return finding === undefined ? sentence : `${sentence} ${findingSentence(finding, translate, form)}`;
  if (finding === undefined) return translate('verdicts.first-wrong', { sentence, cell });
  return translate('verdicts.first-wrong-because', {
    sentence,
    cell,
    finding: findingSentence(finding, translate, form),
  });
}

/** `local h by e` in words; null for a cell of another table. */
export function cellInWords(
  cell: string,
  translate: Translate,
  showNumber: (value: number) => string,
  form: SentenceForm,
  texOf: TexOf = defaultTex,
): string | null {
  const said = (name = ''): string => saidAs(form, { tex: texOf(name), text: name });
  const local = /^local (\S+) by (\S+)$/.exec(cell);
  if (local) return translate('verdicts.cell-local', { of: said(local[1]), by: said(local[2]) });
  const step = readCellName(cell);
  if (step)
    return translate(`verdicts.cell-${step.group}`, {
      step: showNumber(step.row),
      name: step.group === 'outputs' ? showNumber(Number(step.key)) : said(step.key),
    });
  const node = /^(values|gradients) (\S+)$/.exec(cell);
  return node ? translate(`verdicts.cell-${node[1]}`, { name: said(node[2]) }) : null;
}
