import { getTranslations } from 'next-intl/server';
import { Level } from '@/app/_components/level';
import { Mark } from '@/app/_components/mark';

const states = ['empty', 'half', 'full'] as const;

/** What the marks and the dots mean. */
export async function Legend() {
  const t = await getTranslations('shell');
  return (
    <ul aria-label={t('catalogue.legend')} className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-ink-soft">
      {states.map((state) => (
        <li key={state} className="flex items-center gap-2">
          <Mark state={state} />
          {t(`mark.${state}`)}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <Level level={3} />
        {t('catalogue.levelKey')}
      </li>
    </ul>
  );
}
