import { type Exercise, findPart, reasonsFor, solutionFor } from '@/lib/catalog/exercise';
import type { Locale } from '@/lib/catalog/public-exercise';
import { solutionOf } from '@/lib/grading/solution/solution';
import { rightTable } from '@/lib/grading/trace/fills';
import { solutionSentence } from '@/lib/i18n/solution-sentences';
import { translator } from '@/lib/i18n/translator';
import { markdownMarkup } from '../_components/markdown';
import type { ToldSolution } from './told';

/** The worked solution in words and formulas. It is the key: only for somebody who solved the part or gave it up. */
export function tellSolution(exercise: Exercise, partId: string, locale: Locale): ToldSolution {
  const solution = solutionOf(exercise, partId);
  const translate = translator(locale);
  const part = findPart(exercise, partId);
  const prose = solutionFor(exercise, partId, locale);
  return {
    lines: (solution?.lines ?? []).map((line) => ({
      sentence: solutionSentence(line, translate, 'page'),
      tex: line.tex,
      shapes: line.shapes,
    })),
    prose: { markdown: prose, html: markdownMarkup(prose) },
    end: solution?.end.tex ?? '',
    ...(part?.kind === 'trace' ? { table: rightTable(exercise, part) } : {}),
    options: tellOptions(exercise, partId, locale),
  };
}

function tellOptions(exercise: Exercise, partId: string, locale: Locale): ToldSolution['options'] {
  const part = findPart(exercise, partId);
  if (part?.kind !== 'choice') return [];
  const reasons = new Map(reasonsFor(exercise, partId, locale).map(({ id, text }) => [id, text]));
  return part.options.map(({ id, right }) => ({ id, right, reason: reasons.get(id) ?? '' }));
}
