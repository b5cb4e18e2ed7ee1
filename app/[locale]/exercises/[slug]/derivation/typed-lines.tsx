import { useLocale } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import { optionsIn } from '@/lib/grading/answer';
import type { FormExercise, WrittenAnswer } from '../form-part';
import { lineTex, readLines } from './read-line';

type TypedLinesProps = { exercise: FormExercise; written: WrittenAnswer; isBrief: boolean };

/** The lines as they read; briefly, the last side of the last one. */
export function TypedLines({ exercise, written: { answer, notation }, isBrief }: TypedLinesProps) {
  const locale = useLocale();
  const lines = optionsIn(answer);
  const readings = readLines(lines, exercise.scope, { notation, locale });
  const last = readings.findLast((reading) => reading.kind === 'line');
  if (isBrief && last) return <Side tex={last.sides.at(-1) ?? ''} />;
  return (
    <span className="grid min-w-0 grid-cols-1 gap-1">
      {readings.map((reading, at) => {
        if (reading.kind === 'empty') return null;
        if (reading.kind === 'line')
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer that stays as it is
          return <Side key={at} tex={lineTex(reading, reading.continues)} />;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <code key={at} dir="ltr" className="break-all text-sm">
            {lines[at]}
          </code>
        );
      })}
    </span>
  );
}

function Side({ tex }: { tex: string }) {
  return <Formula tex={`\\displaystyle ${tex}`} className="overflow-x-auto overflow-y-hidden py-0.5" />;
}
