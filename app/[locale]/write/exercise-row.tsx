'use client';

import {
  Archive,
  ArchiveRestore,
  Copy,
  Download,
  EllipsisVertical,
  History,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Menu, menuItemClass } from '@/app/_components/menu';
import type { Locale } from '@/lib/catalog/public-exercise';
import { direction } from '@/lib/i18n/direction';
import { Link } from '@/lib/i18n/navigation';
import { formatDay, formatNumber } from '@/lib/i18n/numbers';
import type { BenchExercise } from './[id]/bench-exercise';
import { exportAddress } from './authoring-requests';

export type OwnExercise = BenchExercise & {
  /** Empty where it has none yet. */
  title: string;
  textLocale: Locale;
  savedAt: string;
};

export type RowAction = 'archive' | 'unarchive' | 'copy' | 'delete' | 'undelete';

type ExerciseRowProps = { exercise: OwnExercise; onAction: (action: RowAction) => void };

/** One exercise as a line: what it is called, how it stands, and what can be done with it. */
export function ExerciseRow({ exercise, onAction }: ExerciseRowProps) {
  const t = useTranslations('authoring.list');
  const locale = useLocale();
  const { id, title, textLocale, name, state, sharing, publishedNumber, savedAt, isDeleted } = exercise;
  const shownTitle = title || t('untitled');
  const standing = [
    t(`state.${state}`),
    ...(state === 'published' ? [t(`sharing.${sharing}`)] : []),
    ...(publishedNumber === null ? [] : [t('revision', { number: formatNumber(locale, publishedNumber) })]),
    t('saved', {
      day: formatDay(locale, new Date(savedAt), { day: 'numeric', month: 'short', year: 'numeric' }),
    }),
  ];
  return (
    <li className="flex items-center gap-3 border-b border-line py-3">
      <div className="grid min-w-0 flex-1 gap-0.5">
        <h3 className="text-base font-medium leading-snug">
          {isDeleted ? (
            <bdi lang={textLocale}>{shownTitle}</bdi>
          ) : (
            <Link
              href={`/write/${id}`}
              lang={title ? textLocale : undefined}
              dir={title ? direction(textLocale) : undefined}
              className="text-accent underline-offset-4 hover:underline"
            >
              {shownTitle}
            </Link>
          )}
        </h3>
        <p className="text-sm text-ink-soft">
          <bdi dir="ltr" className="font-mono text-xs">
            {name}
          </bdi>
          {standing.map((word) => (
            <span key={word}> · {word}</span>
          ))}
        </p>
      </div>
      {isDeleted ? (
        <button
          type="button"
          onClick={() => onAction('undelete')}
          className="inline-flex min-h-11 items-center gap-2 rounded px-3 text-accent hover:underline"
        >
          <Undo2 aria-hidden className="size-4" />
          {t('undelete')}
          <span className="sr-only"> {shownTitle}</span>
        </button>
      ) : (
        <Menu
          label={t('more', { title: shownTitle })}
          face={<EllipsisVertical aria-hidden className="size-5" />}
        >
          <Link href={`/write/${id}/history`} className={menuItemClass}>
            <History aria-hidden className="size-4" />
            {t('history')}
          </Link>
          <a href={exportAddress(id)} download className={menuItemClass}>
            <Download aria-hidden className="size-4" />
            {t('export')}
          </a>
          {state !== 'draft' && (
            <MenuButton icon={<Copy aria-hidden className="size-4" />} onClick={() => onAction('copy')}>
              {t('copy')}
            </MenuButton>
          )}
          {state === 'published' && (
            <MenuButton icon={<Archive aria-hidden className="size-4" />} onClick={() => onAction('archive')}>
              {t('archive')}
            </MenuButton>
          )}
          {state === 'archived' && (
            <MenuButton
              icon={<ArchiveRestore aria-hidden className="size-4" />}
              onClick={() => onAction('unarchive')}
            >
              {t('unarchive')}
            </MenuButton>
          )}
          <MenuButton icon={<Trash2 aria-hidden className="size-4" />} onClick={() => onAction('delete')}>
            {t('delete')}
          </MenuButton>
        </Menu>
      )}
    </li>
  );
}

type MenuButtonProps = { icon: ReactNode; onClick: () => void; children: ReactNode };

function MenuButton({ icon, onClick, children }: MenuButtonProps) {
  return (
    <button type="button" onClick={onClick} className={menuItemClass}>
      {icon}
      {children}
    </button>
  );
}
