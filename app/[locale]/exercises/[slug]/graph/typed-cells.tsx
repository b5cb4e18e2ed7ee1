import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import type { PublicGraph } from '@/lib/catalog/graph/public-graph';
import type { Answer } from '@/lib/grading/answer';
import { formatNumber } from '@/lib/i18n/numbers';
import { cellName, draftIn } from './graph-draft';
import { inOneLine } from './matrix-text';

/** A filled graph in a line: each cell with what was typed in it, or only how many there are. */
export function TypedCells({
  graph,
  answer,
  isBrief,
}: {
  graph: PublicGraph;
  answer: Answer;
  isBrief: boolean;
}) {
  const t = useTranslations('graph');
  const locale = useLocale();
  const draft = draftIn(answer);
  const filled = graph.cells.filter((cell) => draft[cellName(cell)] !== undefined);
  if (isBrief) {
    const counts = {
      filled: formatNumber(locale, filled.length),
      total: formatNumber(locale, graph.cells.length),
    };
    return <bdi className="text-sm">{t('summary', counts)}</bdi>;
  }
  return (
    <span dir="ltr" className="flex flex-wrap gap-x-4 gap-y-1">
      {filled.map((cell) => (
        <span key={cellName(cell)} className="inline-flex items-center gap-1">
          <Formula tex={`${cell.tex} =`} />
          <code className="break-all text-sm">{inOneLine(draft[cellName(cell)] ?? '')}</code>
        </span>
      ))}
    </span>
  );
}
