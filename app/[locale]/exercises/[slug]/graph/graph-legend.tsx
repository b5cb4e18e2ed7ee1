import { useTranslations } from 'next-intl';
import { CellMark } from './cell-mark';

/** What lines and signs mean, and which keys move. */
export function GraphLegend({ hasMarks, isInDrawing }: { hasMarks: boolean; isInDrawing: boolean }) {
  const t = useTranslations('graph');
  return (
    <div className="grid gap-1 text-xs text-ink-soft">
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="h-4 w-6 rounded border border-line-strong" />
          {t('legend.forward')}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span aria-hidden className="h-4 w-6 rounded border border-accent border-dashed" />
          {t('legend.back')}
        </span>
        {hasMarks &&
          isInDrawing &&
          (['right', 'carried', 'wrong'] as const).map((mark) => (
            <CellMark key={mark} mark={mark} isFirst={false} hasWords />
          ))}
      </p>
      {isInDrawing && <p className="max-sm:hidden">{t('keys')}</p>}
    </div>
  );
}
