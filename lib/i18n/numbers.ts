const numberingSystems: Record<string, string> = { fa: 'arabext', ar: 'arab' };

/**
 * A number in the reader's digits. Browsers and Node disagree about the digits of `ar`, so messages never
 * format numbers themselves: they take the text made here, with the number beside it for the plural.
 */
export function formatNumber(locale: string, value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(locale, { ...options, numberingSystem: numberingSystem(locale) }).format(
    value,
  );
}

/** A day in the reader's digits and, for Persian, the reader's calendar. */
export function formatDay(locale: string, day: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    ...options,
    numberingSystem: numberingSystem(locale),
  }).format(day);
}

/** The time of day where the reader is, in the reader's digits. */
export function formatTime(locale: string, time: Date): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    numberingSystem: numberingSystem(locale),
  }).format(time);
}

function numberingSystem(locale: string): string {
  return numberingSystems[locale] ?? 'latn';
}
