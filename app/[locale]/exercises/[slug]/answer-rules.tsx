import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import { formatNumber } from '@/lib/i18n/numbers';
import type { FormPart } from './form-part';

/** What the answer has to look like, where the author says so. */
export function AnswerRules({ part }: { part: FormPart }) {
  const t = useTranslations('exercise');
  const locale = useLocale();
  const steps = part.derivation?.steps ?? null;
  const { weight } = part;
  if (part.use === null && part.rounded === null && steps === null && weight === null) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-soft">
      {part.use !== null && (
        <>
          {t(part.derivation ? 'lines.until' : 'use')}
          {part.use.map((tex) => (
            <Formula key={tex} tex={tex} />
          ))}
        </>
      )}
      {part.rounded !== null &&
        t('rounded', { count: part.rounded, shown: formatNumber(locale, part.rounded) })}
      {steps !== null && (
        <span>{t('lines.steps', { count: steps, shown: formatNumber(locale, steps) })}</span>
      )}
      {weight !== null && (
        <span>
          {t('weight', {
            credit: formatNumber(locale, weight.credit),
            total: formatNumber(locale, weight.total),
          })}
        </span>
      )}
    </p>
  );
}
