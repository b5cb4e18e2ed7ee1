'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/app/_components/notice';
import type { FileProblem } from '@/lib/catalog/file-problem';
import { formatNumber } from '@/lib/i18n/numbers';
import type { DraftState } from '../draft-sync';
import { FileProblems } from '../editor/problem-list';
import { CheckPart } from './check-part';
import { Counts } from './counts';
import { ShapesTable } from './shapes-table';
import { type Analysis, useAnalysis } from './use-analysis';
import { VariantsTable } from './variants-table';

type CheckPanelProps = { id: string; state: DraftState; onJump: (problem: FileProblem) => void };

/** What follows from the model: keys, solutions, explained mistakes, tests, shapes, variants. */
export function CheckPanel({ id, state, onJump }: CheckPanelProps) {
  const t = useTranslations('authoring.check');
  const analysis = useAnalysis(id, state);
  const { status, parts, end, problems } = analysis;
  const hasProblems = state.reading !== null && state.reading.problems.length > 0;
  return (
    <div className="relative grid grid-cols-1 gap-6 pt-3 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto lg:pe-2">
      <div className="grid grid-cols-1 gap-2">
        <Progress analysis={analysis} />
        {hasProblems && <Notice tone="partly">{t('stale')}</Notice>}
        {status === 'failed' && <Notice tone="wrong">{t('failed')}</Notice>}
        {status === 'done' && <Flaws flaws={[...problems, ...(end?.flaws ?? [])]} onJump={onJump} />}
        {end && <Counts counts={end.counts} />}
      </div>
      <div className={`grid grid-cols-1 gap-8 ${status === 'stale' ? 'opacity-60' : ''}`}>
        {parts.map((part) => (
          <CheckPart key={part.id} part={part} />
        ))}
        {end && end.shapes.length > 0 && <ShapesTable rows={end.shapes} />}
        {end?.variants && <VariantsTable variants={end.variants} />}
      </div>
    </div>
  );
}

function Progress({ analysis: { status, progress } }: { analysis: Analysis }) {
  const t = useTranslations('authoring.check');
  const locale = useLocale();
  const isOver = status === 'done' || status === 'failed';
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      <p role="status">{isOver ? t('finished') : t(status)}</p>
      {status === 'working' && (
        <>
          <progress
            aria-label={t('working')}
            value={progress?.done}
            max={progress?.of}
            className="h-1.5 w-40 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          />
          <span aria-hidden className="tabular-nums">
            {progress &&
              t('progress', {
                done: formatNumber(locale, progress.done),
                of: formatNumber(locale, progress.of),
              })}
          </span>
        </>
      )}
    </div>
  );
}

function Flaws({ flaws, onJump }: { flaws: FileProblem[]; onJump: (problem: FileProblem) => void }) {
  const t = useTranslations('authoring.check');
  const locale = useLocale();
  if (flaws.length === 0) return <Notice tone="right">{t('clean')}</Notice>;
  return (
    <Notice tone="wrong" title={t('flaws', { count: flaws.length, n: formatNumber(locale, flaws.length) })}>
      <FileProblems problems={flaws} onJump={onJump} />
    </Notice>
  );
}
