'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { languageNames } from '@/app/_components/language-names';
import { Notice } from '@/app/_components/notice';
import type { ExerciseContent } from '@/lib/catalog/exercise';
import { useRouter } from '@/lib/i18n/navigation';
import { formatNumber } from '@/lib/i18n/numbers';
import { type Failure, loadRevision, restoreRevision } from '../../authoring-requests';
import { FailureNotice } from '../../failure-notice';
import type { SavedDraft } from '../draft-sync';
import { ComparisonView } from '../editor/comparison-view';
import { type FileName, filesIn, localeOf, textOf } from '../editor/file-names';
import { type Revision, RevisionLine } from './revision-line';

type RevisionHistoryProps = { id: string; draft: SavedDraft; revisions: Revision[] };

/** A revision by its number, or what is being written now. */
type Side = number | 'draft';

/** Every revision, newest first; any two of them, or one and the draft, can be compared. */
export function RevisionHistory({ id, draft, revisions }: RevisionHistoryProps) {
  const t = useTranslations('authoring.history');
  const locale = useLocale();
  const router = useRouter();
  const [latest] = revisions;
  const [before, setBefore] = useState<Side>(latest?.number ?? 'draft');
  const [after, setAfter] = useState<Side>('draft');
  const [failure, setFailure] = useState<Failure | 'conflict' | null>(null);
  const one = useContent(id, before, draft);
  const other = useContent(id, after, draft);
  const nameOf = (side: Side) =>
    side === 'draft' ? t('draft') : t('revision', { number: formatNumber(locale, side) });

  async function restore(number: number) {
    const done = await restoreRevision(id, number, draft.version);
    if (done.kind === 'restored') return router.push(`/write/${id}`);
    setFailure(done.kind === 'conflict' ? 'conflict' : done);
    router.refresh();
  }

  if (revisions.length === 0) return <p className="text-ink-soft">{t('empty')}</p>;
  return (
    <>
      <ol className="grid max-w-4xl border-t border-line">
        {revisions.map((revision) => (
          <RevisionLine
            key={revision.number}
            revision={revision}
            onCompare={() => {
              setBefore(revision.number);
              setAfter('draft');
            }}
            onRestore={() => restore(revision.number)}
          />
        ))}
      </ol>
      <div role="status" className="empty:hidden">
        {failure === 'conflict' && <Notice tone="wrong">{t('conflict')}</Notice>}
        {failure !== null && failure !== 'conflict' && <FailureNotice failure={failure} />}
      </div>
      <section aria-labelledby="difference" className="grid grid-cols-1 gap-4">
        <h2 id="difference" className="text-xl">
          {t('difference')}
        </h2>
        <div className="flex flex-wrap gap-4">
          <SideChoice label={t('before')} value={before} onChange={setBefore} {...{ revisions, nameOf }} />
          <SideChoice label={t('after')} value={after} onChange={setAfter} {...{ revisions, nameOf }} />
        </div>
        {one && other ? (
          <Differences one={one} other={other} labels={{ before: nameOf(before), after: nameOf(after) }} />
        ) : (
          <p className="text-ink-soft">{t('loading')}</p>
        )}
      </section>
    </>
  );
}

type SideChoiceProps = {
  label: string;
  value: Side;
  revisions: Revision[];
  nameOf: (side: Side) => string;
  onChange: (side: Side) => void;
};

function SideChoice({ label, value, revisions, nameOf, onChange }: SideChoiceProps) {
  const sides: Side[] = ['draft', ...revisions.map(({ number }) => number)];
  return (
    <label className="grid gap-1 text-sm">
      {label}
      <select
        value={String(value)}
        onChange={(event) => onChange(sides.find((side) => String(side) === event.target.value) ?? 'draft')}
        className="min-h-11 min-w-48 rounded border border-line-strong bg-leaf px-3 text-base"
      >
        {sides.map((side) => (
          <option key={side} value={String(side)}>
            {nameOf(side)}
          </option>
        ))}
      </select>
    </label>
  );
}

type DifferencesProps = {
  one: ExerciseContent;
  other: ExerciseContent;
  labels: { before: string; after: string };
};

function Differences({ one, other, labels }: DifferencesProps) {
  const t = useTranslations('authoring.history');
  const files = [...new Set([...filesIn(one), ...filesIn(other)])].filter(
    (file) => textOf(one, file) !== textOf(other, file),
  );
  if (files.length === 0) return <p className="text-ink-soft">{t('same')}</p>;
  return files.map((file) => (
    <div key={file} className="grid grid-cols-1 gap-1">
      <h3 className="text-base">{fileTitle(file)}</h3>
      <ComparisonView file={file} before={textOf(one, file)} after={textOf(other, file)} labels={labels} />
    </div>
  ));
}

function fileTitle(file: FileName): string {
  const locale = localeOf(file);
  return locale === null ? file : languageNames[locale];
}

/** The text of one side; null until it is there. */
function useContent(id: string, side: Side, draft: SavedDraft): ExerciseContent | null {
  const [loaded, setLoaded] = useState<Record<number, ExerciseContent>>({});
  useEffect(() => {
    if (side === 'draft' || loaded[side]) return;
    loadRevision(id, side).then((content) => {
      if (content) setLoaded((before) => ({ ...before, [side]: content }));
    });
  }, [id, side, loaded]);
  return side === 'draft' ? draft.bundle : (loaded[side] ?? null);
}
