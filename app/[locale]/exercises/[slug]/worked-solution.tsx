'use client';

import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Formula } from '@/app/_components/formula';
import type { ToldSolution } from '@/app/_help/told';
import { direction } from '@/lib/i18n/direction';
import type { FormExercise, FormPart } from './form-part';
import { GraphPlayer } from './graph/graph-player';
import { MathText } from './math-text';
import { SetText } from './set-text';
import { SolutionSteps } from './solution-steps';
import { TypedTable } from './trace/typed-table';

type WorkedSolutionProps = { exercise: FormExercise; part: FormPart; solution: ToldSolution };

/** Line by line, each with its reason; then what the author adds, and the answer by itself. */
export function WorkedSolution({ exercise, part, solution }: WorkedSolutionProps) {
  const t = useTranslations('exercise');
  const title = useRef<HTMLHeadingElement>(null);
  const { lines, prose, end, table } = solution;

  useEffect(() => title.current?.focus(), []);

  return (
    <section aria-labelledby={`solution-${part.id}`} className="grid grid-cols-1 gap-5 pt-2">
      <h3 ref={title} id={`solution-${part.id}`} tabIndex={-1} className="text-lg outline-none">
        {t('solution.worked')}
      </h3>
      {part.graph && <GraphPlayer graph={part.graph} lines={lines.map(({ tex }) => tex)} />}
      {lines.length > 0 && <SolutionSteps steps={lines} />}
      <SolvedOptions exercise={exercise} part={part} solution={solution} />
      {table && part.trace && (
        <div className="grid grid-cols-1 gap-2">
          <p className="text-sm text-ink-soft">{t('solution.end')}</p>
          <TypedTable trace={part.trace} answer={table} isSolution />
        </div>
      )}
      {prose.html !== '' && <SetText html={prose.html} locale={exercise.textLocale} />}
      {end !== '' && (
        <div className="rounded border-s-4 border-right bg-right-wash px-4 py-3">
          <p className="text-sm text-ink-soft">{t('solution.end')}</p>
          <Formula tex={end} display />
        </div>
      )}
    </section>
  );
}

/** In the order they are shown in above. */
function SolvedOptions({ exercise, part, solution }: WorkedSolutionProps) {
  const t = useTranslations('exercise.earlier');
  const { textLocale } = exercise;
  const told = new Map(solution.options.map((option) => [option.id, option]));
  if (told.size === 0) return null;
  return (
    <ul lang={textLocale} dir={direction(textLocale)} className="grid grid-cols-1 gap-3">
      {part.options.map(({ id, label }) => {
        const { right = false, reason = '' } = told.get(id) ?? {};
        const Icon = right ? Check : X;
        return (
          <li key={id} className="flex items-start gap-2">
            <Icon
              role="img"
              aria-label={t(right ? 'correct' : 'incorrect')}
              className={`mt-1 size-5 shrink-0 ${right ? 'text-(color:--color-right)' : 'text-wrong'}`}
            />
            <div className="min-w-0">
              {label}
              {reason !== '' && (
                <p className="text-sm text-ink-soft">
                  <MathText text={reason} />
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
