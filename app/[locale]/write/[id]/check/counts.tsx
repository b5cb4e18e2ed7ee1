import { useLocale, useTranslations } from 'next-intl';
import type { AnalysisCounts } from '@/lib/authoring/analysis-types';
import { formatNumber } from '@/lib/i18n/numbers';

/** In one line, what was tried. */
export function Counts({ counts }: { counts: AnalysisCounts }) {
  const t = useTranslations('authoring.check.counts');
  const locale = useLocale();
  const shown = (value: number) => ({ count: value, n: formatNumber(locale, value) });
  const words = [
    t('checks', shown(counts.checks)),
    t('right', shown(counts.right)),
    t('damages', shown(counts.damages)),
    t('named', { named: formatNumber(locale, counts.named), wanted: formatNumber(locale, counts.wanted) }),
    t('tests', shown(counts.tests)),
  ];
  return <p className="text-sm text-ink-soft">{words.join(' · ')}</p>;
}
