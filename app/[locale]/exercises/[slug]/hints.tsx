'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { formatNumber } from '@/lib/i18n/numbers';
import { Disclosure } from './disclosure';

/** One at a time: the next is offered when the one before has been opened. */
export function Hints({ hints }: { hints: ReactNode[] }) {
  const t = useTranslations('exercise.hint');
  const locale = useLocale();
  const [opened, setOpened] = useState(0);
  const total = formatNumber(locale, hints.length);
  return hints.slice(0, opened + 1).map((hint, index) => (
    <Disclosure
      // biome-ignore lint/suspicious/noArrayIndexKey: hints have an order and nothing else
      key={index}
      title={t('title', { number: formatNumber(locale, index + 1), total })}
      onOpen={() => setOpened((before) => Math.max(before, index + 1))}
    >
      {hint}
    </Disclosure>
  ));
}
