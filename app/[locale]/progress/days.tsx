import { getLocale, getTranslations } from 'next-intl/server';
import { formatDay, formatNumber } from '@/lib/i18n/numbers';
import { Figure } from './figure';
import { PracticeCalendar } from './practice-calendar';
import { dayKey, listWeeks } from './weeks';

const weekCount = 16;

type DaysProps = { attempts: { counted: boolean; createdAt: Date }[]; streak: number; now: Date };

/** On which days one practised, and how much. */
export async function Days({ attempts, streak, now }: DaysProps) {
  const locale = await getLocale();
  const t = await getTranslations('shell.progress.days');
  const shown = (value: number) => formatNumber(locale, value);
  const weeks = listWeeks(locale, countByDay(attempts), now, weekCount);
  const practised = weeks.flat().filter(({ answers }) => answers > 0);
  const sentence = [
    t('sentence', { count: practised.length, n: shown(practised.length), weeks: shown(weekCount) }),
    streak > 1 && t('streak', { count: streak, n: shown(streak) }),
  ]
    .filter(Boolean)
    .join(' ');
  const nameOf = (day: Date) => formatDay(locale, day, { dateStyle: 'long' });
  return (
    <Figure
      id="days"
      heading={t('heading')}
      sentence={sentence}
      table={{
        columns: [t('columnDay'), t('columnAnswers')],
        rows: practised.toReversed().map(({ day, answers }) => [nameOf(day), shown(answers)]),
      }}
    >
      <PracticeCalendar
        locale={locale}
        weeks={weeks}
        label={sentence}
        describe={({ day, answers }) =>
          `${nameOf(day)}: ${t('answers', { count: answers, n: shown(answers) })}`
        }
      />
    </Figure>
  );
}

function countByDay(attempts: DaysProps['attempts']): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { counted, createdAt } of attempts) {
    const key = dayKey(createdAt);
    if (counted) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
