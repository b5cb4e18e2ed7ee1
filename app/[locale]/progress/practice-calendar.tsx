import { direction } from '@/lib/i18n/direction';
import { formatDay } from '@/lib/i18n/numbers';
import type { Day } from './weeks';

const cell = 20;
const labelHeight = 22;
const radiusMin = 3.2;
const radiusMax = 7.4;
/** From here on a dot grows no further. */
const answersMax = 16;

type PracticeCalendarProps = {
  locale: string;
  weeks: Day[][];
  /** What the picture says, for those who do not see it. */
  label: string;
  describe: (day: Day) => string;
};

/** A dot of the pencil for every day, as large as the day's work; weeks run the way one reads. */
export function PracticeCalendar({ locale, weeks, label, describe }: PracticeCalendarProps) {
  const width = weeks.length * cell;
  const height = labelHeight + 7 * cell;
  const along = (x: number) => (direction(locale) === 'rtl' ? width - x : x);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="w-full max-w-md overflow-visible"
    >
      {monthLabels(locale, weeks).map(({ week, name }) => (
        <text key={week} x={along(week * cell + 3)} y="11" className="fill-ink-soft text-[11px]">
          {name}
        </text>
      ))}
      {weeks.map((days, week) =>
        days.map((day, row) => (
          <circle
            key={day.day.getTime()}
            cx={along(week * cell + cell / 2)}
            cy={labelHeight + row * cell + cell / 2}
            r={day.answers === 0 ? 1.4 : radiusOf(day.answers)}
            className={day.answers === 0 ? 'fill-line-strong' : 'fill-accent'}
          >
            <title>{describe(day)}</title>
          </circle>
        )),
      )}
    </svg>
  );
}

/** Area, not radius, follows the number. */
function radiusOf(answers: number): number {
  const share = Math.min(answers, answersMax) / answersMax;
  return radiusMin + (radiusMax - radiusMin) * Math.sqrt(share);
}

/** A month is named over the week in which it begins, unless the next name would touch it. */
function monthLabels(locale: string, weeks: Day[][]): { week: number; name: string }[] {
  const names = weeks.map(([first]) => (first ? formatDay(locale, first.day, { month: 'short' }) : ''));
  const starts = names.flatMap((name, week) => (name !== names[week - 1] ? [{ week, name }] : []));
  return starts.filter(({ week }, index) => (starts[index + 1]?.week ?? Number.POSITIVE_INFINITY) - week > 1);
}
