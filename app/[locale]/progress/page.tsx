import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Mark } from '@/app/_components/mark';
import { Link } from '@/lib/i18n/navigation';
import { formatDay, formatNumber } from '@/lib/i18n/numbers';
import { Figure } from './figure';
import { PracticeCalendar } from './practice-calendar';
import { SkillBars } from './skill-bars';
import { dayKey, listWeeks } from './weeks';

const weekCount = 16;

export default async function ProgressPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations('shell.progress');
  const now = new Date();
  const map = new Map<string, number>();
  for (let i = 0; i < 100; i += 1)
    if ((i * 7919) % 11 < 4) map.set(dayKey(new Date(now.getTime() - i * 86400000)), ((i * 31) % 17) + 1);
  const weeks = listWeeks(locale, map, now, weekCount);
  const n = (v: number) => formatNumber(locale, v);
  const skills = [
    ['Chain rule', 0.8, '9 / 11'],
    ['Sigmoid', 0.55, '5 / 9'],
    ['Log loss', 0.4, '3 / 8'],
    ['Shapes', 0.1, '1 / 7'],
  ] as const;
  return (
    <div className="page grid max-w-5xl gap-10 py-10 sm:py-14">
      <h1 className="text-3xl">{t('title')}</h1>
      <div className="grid gap-x-16 gap-y-14 md:grid-cols-2">
        <Figure
          id="days"
          heading={t('days.heading')}
          sentence={`${t('days.sentence', { count: 23, n: n(23), weeks: n(weekCount) })} ${t('days.streak', { count: 3, n: n(3) })}`}
          table={{
            columns: [t('days.columnDay'), t('days.columnAnswers')],
            rows: [...map].map(([d, c]) => [d, n(c)]),
          }}
        >
          <PracticeCalendar
            locale={locale}
            weeks={weeks}
            label="x"
            describe={({ day, answers }) =>
              `${formatDay(locale, day, { dateStyle: 'long' })}: ${t('days.answers', { count: answers, n: n(answers) })}`
            }
          />
        </Figure>
        <Figure id="next" heading={t('next.heading')}>
          <ul className="grid border-t border-line">
            {(['continue', 'review', 'start'] as const).map((k) => (
              <li key={k} className="group relative flex items-baseline gap-4 border-b border-line py-3">
                <span className="w-20 text-sm text-ink-soft">{t(`next.${k}`)}</span>
                <Link
                  href="/exercises/x"
                  className="flex-1 text-ink no-underline group-hover:text-accent after:absolute after:inset-0"
                >
                  Gradient of the log loss
                </Link>
                <Mark state="half" label="x" />
              </li>
            ))}
          </ul>
        </Figure>
        <Figure
          id="skills"
          heading={t('skills.heading')}
          sentence={t('skills.sentence', { best: 'Chain rule', least: 'Shapes' })}
        >
          <SkillBars bars={skills.map(([name, standing, text]) => ({ skill: name, name, standing, text }))} />
        </Figure>
      </div>
    </div>
  );
}
