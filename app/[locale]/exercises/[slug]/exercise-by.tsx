import { useTranslations } from 'next-intl';
import type { ExerciseAuthor } from '@/lib/catalog/public-exercise';

/** Who wrote an exercise, and what may be done with it. */
export function ExerciseBy({ author: { name, licence } }: { author: ExerciseAuthor }) {
  const t = useTranslations('shared');
  return (
    <p className="text-sm text-ink-soft">
      {t.rich('by', { author: () => <bdi>{name === null ? t('former') : name || t('anonymous')}</bdi> })}
      <span aria-hidden> · </span>
      <span title={t(`licence.${licence}`)}>{t(`licenceShort.${licence}`)}</span>
    </p>
  );
}
