import { Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import { formatNumber } from '@/lib/i18n/numbers';
import { problemSentence } from '@/lib/i18n/sentences';
import type { ReadProblem } from '@/lib/math/notation/problem';
import { isScalar, type Shape } from '@/lib/math/shapes';
import { type Reading, type ShapeReading, shapeToTex } from './reading';

type PreviewProps = {
  id: string;
  reading: Reading;
  text: string;
  /** The verdict already says what cannot be read. */
  isSaid: boolean;
};

/** What has been read so far, on room kept free for it: typing moves nothing else. */
export function Preview({ id, reading, text, isSaid }: PreviewProps) {
  const t = useTranslations('exercise.preview');
  return (
    <div id={id} className="grid min-h-21 grid-cols-1 content-start gap-1 pt-2">
      {reading.kind === 'empty' && <p className="text-sm text-ink-soft">{t('empty')}</p>}
      {reading.kind === 'problem' && <ProblemMark problem={reading.problem} text={text} isSaid={isSaid} />}
      {reading.kind === 'formula' && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="text-sm text-ink-soft">{t('label')}</span>
          <Formula tex={`\\displaystyle ${reading.tex}`} className="scrolls overflow-y-hidden py-1" />
          {reading.shape && <ShapeReadOut shape={reading.shape} />}
        </div>
      )}
    </div>
  );
}

function ShapeReadOut({ shape }: { shape: ShapeReading }) {
  const t = useTranslations('exercise.preview');
  return (
    <span
      className={`ms-auto inline-flex items-center gap-2 text-sm ${shape.fits ? 'text-ink-soft' : 'text-partly'}`}
    >
      <ShapeName shape={shape.yours} />
      {shape.fits ? (
        <>
          <Check aria-hidden className="size-4" />
          <span className="sr-only">{t('fits')}</span>
        </>
      ) : (
        <span className="inline-flex items-center gap-1">
          {t('wanted', { shape: '' })} <ShapeName shape={shape.wanted} />
        </span>
      )}
    </span>
  );
}

function ShapeName({ shape }: { shape: Shape | null }) {
  const t = useTranslations('verdicts');
  return shape === null || isScalar(shape) ? <span>{t('number')}</span> : <Formula tex={shapeToTex(shape)} />;
}

/** How much of a long text is shown on each side of the place. */
const contextLength = 16;

function ProblemMark({ problem, text, isSaid }: { problem: ReadProblem; text: string; isSaid: boolean }) {
  const t = useTranslations();
  const locale = useLocale();
  const end = problem.at + problem.length;
  const from = Math.max(0, problem.at - contextLength);
  const to = Math.min(text.length, end + contextLength);
  return (
    <>
      <p
        dir="ltr"
        aria-hidden
        className="overflow-hidden whitespace-pre pb-2 font-mono text-sm text-ink-soft"
      >
        {from > 0 && '…'}
        {text.slice(from, problem.at)}
        <span className="relative inline-block min-w-[0.5ch] text-ink underline decoration-line-strong decoration-2 underline-offset-4">
          {text.slice(problem.at, end)}
          <span className="absolute start-0 top-full -mt-1 text-ink-soft">^</span>
        </span>
        {text.slice(end, to)}
        {to < text.length && '…'}
      </p>
      {!isSaid && (
        <p className="text-sm text-ink-soft">
          {problemSentence(problem, t, (value) => formatNumber(locale, value))}
        </p>
      )}
    </>
  );
}
