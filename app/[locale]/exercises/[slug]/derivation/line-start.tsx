import { useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import type { FormPart } from '../form-part';

/** What the first line goes on from, as its left side. */
export function LineStart({ part }: { part: FormPart }) {
  const t = useTranslations('exercise.lines');
  if (!part.derivation) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 px-8 pt-1 pb-2">
      <span className="text-sm text-ink-soft">{t('start')}</span>
      <Formula tex={`\\displaystyle ${part.derivation.start}`} className="scrolls overflow-y-hidden py-1" />
    </div>
  );
}
