'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { languageNames } from '@/app/_components/language-names';
import type { ExerciseContent } from '@/lib/catalog/exercise';
import { formatTime } from '@/lib/i18n/numbers';
import type { DraftSync, SavedDraft } from './draft-sync';
import { ComparisonView } from './editor/comparison-view';
import { type FileName, filesIn, localeOf, textOf, withText } from './editor/file-names';
import { Tab, TabList } from './tabs';

type ConflictViewProps = { mine: ExerciseContent; theirs: SavedDraft; sync: DraftSync };

/** Two texts of one draft. Both are there until somebody has chosen, and the other one after that too. */
export function ConflictView({ mine, theirs, sync }: ConflictViewProps) {
  const t = useTranslations('authoring.conflict');
  const locale = useLocale();
  const [merged, setMerged] = useState(mine);
  const files = differingFiles(mine, theirs.bundle);
  const [shown, show] = useState(files[0] ?? 'exercise.yaml');

  function change(text: string) {
    const next = withText(merged, shown, text);
    setMerged(next);
    // Kept on this device too, like everything that is typed.
    sync.edit(next);
  }

  return (
    <div className="mx-auto grid w-full max-w-[110rem] grid-cols-1 gap-4 px-[clamp(1rem,2vw,2rem)] py-6">
      <div role="alert" className="grid max-w-measure gap-2">
        <h1 className="text-2xl">{t('title')}</h1>
        <p>{t('what', { time: formatTime(locale, new Date(theirs.savedAt)) })}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => sync.settleWith(merged)}>{t('keepMine')}</Button>
        <Button look="quiet" onClick={sync.takeTheirs}>
          {t('takeTheirs')}
        </Button>
      </div>
      <p className="text-sm text-ink-soft">{t('how')}</p>
      <div className="border-b border-line">
        <TabList label={t('files')}>
          {files.map((file) => {
            const own = localeOf(file);
            return (
              <Tab
                key={file}
                id={`conflict-${file}`}
                panel="conflict"
                isSelected={file === shown}
                onSelect={() => show(file)}
                lang={own ?? undefined}
              >
                {own === null ? <span className="font-mono text-sm">{file}</span> : languageNames[own]}
              </Tab>
            );
          })}
        </TabList>
      </div>
      <div role="tabpanel" id="conflict" aria-labelledby={`conflict-${shown}`}>
        <ComparisonView
          key={shown}
          file={shown}
          before={textOf(theirs.bundle, shown)}
          after={textOf(merged, shown)}
          labels={{ before: t('theirs'), after: t('mine') }}
          onChange={change}
        />
      </div>
    </div>
  );
}

function differingFiles(one: ExerciseContent, other: ExerciseContent): FileName[] {
  const all = new Set([...filesIn(one), ...filesIn(other)]);
  return [...all].filter((file) => textOf(one, file) !== textOf(other, file));
}
