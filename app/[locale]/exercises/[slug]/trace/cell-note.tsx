import { useLocale, useTranslations } from 'next-intl';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import type { CellMark, CellVerdict } from '@/lib/grading/verdict';
import { findingSentence } from '@/lib/i18n/finding-sentences';
import { formatNumber } from '@/lib/i18n/numbers';
import { MathText } from '../math-text';
import type { TraceCell } from './cells';

type CellNoteProps = {
  cell: TraceCell | null;
  trace: PublicTrace;
  verdict: CellVerdict | null;
  mark: CellMark | null;
};

/** What is known of the cell one is in, on room kept free for it. */
export function CellNote({ cell, trace, verdict, mark }: CellNoteProps) {
  const t = useTranslations();
  const locale = useLocale();
  if (cell === null || mark === null || mark === 'empty') return <p className="min-h-6 flex-1 basis-64" />;
  const tex = trace.parameters.find(({ name }) => name === cell.key)?.tex ?? cell.key;
  const place = t(`trace.note.${cell.group}`, {
    step: formatNumber(locale, cell.row),
    name: `$${tex}$`,
    point: cell.point === null ? '' : formatNumber(locale, cell.point),
  });
  const finding =
    mark === 'wrong' && verdict?.finding
      ? findingSentence(verdict.finding, t, 'page')
      : t(`trace.mark.${mark}`);
  return (
    <p className="min-h-6 flex-1 basis-64">
      <MathText text={`${place} ${finding}`} />
    </p>
  );
}
