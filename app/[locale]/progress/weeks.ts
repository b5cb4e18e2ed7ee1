const dayMs = 86_400_000;

/** Where a week begins, as the reader's calendar hangs on the wall: 0 is Sunday. */
const firstDays: Record<string, number> = { fa: 6, ar: 6 };

export type Day = { day: Date; answers: number };

/**
 * The last `weekCount` weeks up to today, each from its first day on; days to come are left out.
 * Days are those of UTC, as attempts are counted.
 */
export function listWeeks(
  locale: string,
  answersByDay: ReadonlyMap<string, number>,
  now: Date,
  weekCount: number,
): Day[][] {
  const today = Math.floor(now.getTime() / dayMs);
  const intoWeek = (new Date(today * dayMs).getUTCDay() - (firstDays[locale] ?? 1) + 7) % 7;
  const first = today - intoWeek - (weekCount - 1) * 7;
  const days = Array.from({ length: today - first + 1 }, (_, index) => {
    const day = new Date((first + index) * dayMs);
    return { day, answers: answersByDay.get(dayKey(day)) ?? 0 };
  });
  return Array.from({ length: weekCount }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** `2026-03-21` */
export function dayKey(day: Date): string {
  return day.toISOString().slice(0, 10);
}
