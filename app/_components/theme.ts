export const themeCookie = 'gradus-theme';

/** What a person can choose; `system` follows the device and is kept as no cookie at all. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The value of `data-theme`; undefined follows the device. */
export function readTheme(cookie: string | undefined): 'light' | 'dark' | undefined {
  return cookie === 'light' || cookie === 'dark' ? cookie : undefined;
}
