import { Check } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import { formatNumber } from '@/lib/i18n/numbers';
import { problemSentence } from '@/lib/i18n/sentences';
import type { ReadProblem } from '@/lib/math/notation/problem';
import { isScalar, type Shape } from '@/lib/math/shapes';
import { markedTex } from './marked-tex';
import { type Reading, type ShapeReading, shapeToTex } from './reading';
import { seenIn, type Writing } from './writing';

type PreviewProps = {
  id: string;
  reading: Reading;
  /** What was read. */
  written: Writing;
  /** The verdict already says what cannot be read. */
  isSaid: boolean;
};

/** What has been read so far, on room kept free for it: typing moves nothing else. */
export function Preview({ id, reading, written, isSaid }: PreviewProps) {
  const t = useTranslations('exercise.preview');
  return (
    <div id={id} className="grid min-h-21 grid-cols-1 content-start gap-1 py-2">
      {reading.kind === 'empty' && <p className="text-sm text-ink-soft">{t('empty')}</p>}
      {reading.kind === 'problem' && (
        <ProblemShown problem={reading.problem} written={written} isSaid={isSaid} />
      )}
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

/** What cannot be read yet, softly: where, and why unless that `isSaid` already. */
export function ProblemShown({
  problem,
  written,
  isSaid,
}: {
  problem: ReadProblem;
  written: Writing;
  isSaid: boolean;
}) {
  return (
    <>
      <ProblemPlace problem={problem} written={written} />
      {!isSaid && <ProblemSentence problem={problem} />}
    </>
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

function ProblemSentence({ problem }: { problem: ReadProblem }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <p className="text-sm text-ink-soft">
      {problemSentence(problem, t, (value) => formatNumber(locale, value))}
    </p>
  );
}

/** The place of a problem: under the text, or in the formula where it is a piece of one; nowhere else. */
function ProblemPlace({ problem, written }: { problem: ReadProblem; written: Writing }) {
  if (written.notation === 'text') return <TextPlace problem={problem} text={seenIn(written)} />;
  const tex = markedTex(seenIn(written), problem);
  if (tex === null) return null;
  return (
    <div dir="ltr" aria-hidden>
      <Formula tex={tex} className="scrolls overflow-y-hidden py-1 text-ink-soft" />
    </div>
  );
}

/** How much of a long text is shown on each side of the place. */
const contextLength = 16;

function TextPlace({ problem, text }: { problem: ReadProblem; text: string }) {
  const end = problem.at + problem.length;
  const from = Math.max(0, problem.at - contextLength);
  const to = Math.min(text.length, end + contextLength);
  return (
    <p dir="ltr" aria-hidden className="overflow-hidden whitespace-pre pb-2 font-mono text-sm text-ink-soft">
      {from > 0 && '…'}
      {text.slice(from, problem.at)}
      <span className="relative inline-block min-w-[0.5ch] text-ink underline decoration-line-strong decoration-2 underline-offset-4">
        {text.slice(problem.at, end)}
        <span className="absolute start-0 top-full -mt-1 text-ink-soft">^</span>
      </span>
      {text.slice(end, to)}
      {to < text.length && '…'}
    </p>
  );
}
