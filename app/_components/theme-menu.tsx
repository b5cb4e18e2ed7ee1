'use client';

import { Moon, Sun, SunMoon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Menu, menuItemClass } from './menu';
import { type Theme, themeCookie, themes } from './theme';

const icons = { system: SunMoon, light: Sun, dark: Moon } satisfies Record<Theme, typeof Sun>;
const yearSeconds = 60 * 60 * 24 * 365;

/** Light, dark, or as the device says; kept in a cookie so that the server's first page has it already. */
export function ThemeMenu({ initial }: { initial: Theme }) {
  const t = useTranslations('shell.theme');
  const [theme, setTheme] = useState(initial);
  const choose = (next: Theme) => {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet
    document.cookie = `${themeCookie}=${next}; path=/; max-age=${next === 'system' ? 0 : yearSeconds}; samesite=lax`;
  };
  const Face = icons[theme];
  return (
    <Menu label={t('label', { current: t(theme) })} face={<Face aria-hidden className="size-5" />}>
      {themes.map((name) => {
        const Icon = icons[name];
        return (
          <button
            key={name}
            type="button"
            aria-pressed={name === theme}
            onClick={() => choose(name)}
            className={menuItemClass}
          >
            <Icon aria-hidden className="size-4 text-ink-soft" />
            {t(name)}
          </button>
        );
      })}
    </Menu>
  );
}
