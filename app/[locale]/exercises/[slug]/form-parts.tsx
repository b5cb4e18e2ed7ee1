import { Formula } from '@/app/_components/formula';
import { Markdown } from '@/app/_components/markdown';
import type { PublicExercise, PublicPart } from '@/lib/catalog/public-exercise';
import { direction } from '@/lib/i18n/direction';
import type { FormExercise, FormPart } from './form-part';

/** What the form needs of an exercise. */
export function formExercise({ symbols, model, ...exercise }: PublicExercise): FormExercise {
  const { slug, revision, seed, scope, hasVariants, textLocale } = exercise;
  const introduced = [...symbols, ...model].map(({ name }) => name);
  return { slug, revision, seed, scope, introduced, hasVariants, textLocale };
}

/**
 * Sets a part's texts on the server, so that the browser needs no Markdown. `own`: what is another for whoever reads it, or
 * while it is written.
 */
export function formPart(
  exercise: PublicExercise,
  part: PublicPart,
  own: Partial<Pick<FormPart, 'attemptsLeft' | 'basis'>> = {},
): FormPart {
  const language = { lang: exercise.textLocale, dir: direction(exercise.textLocale) };
  const { id, kind, use, wantedShape, rounded, several } = part;
  return {
    id,
    kind,
    use: use === null ? null : use.map((tex) => lookOf(tex, exercise)),
    wantedShape,
    rounded,
    several,
    derivation: part.derivation,
    graph: part.graph,
    trace: part.trace,
    attemptsLeft: part.attempts,
    basis: exercise.revision,
    ...own,
    weight: weightOf(exercise, part),
    notYet: notYet(exercise, part),
    question: part.question && (
      <Formula tex={`\\displaystyle ${part.question}`} className="scrolls overflow-y-hidden py-1" />
    ),
    text: part.text && <Markdown text={part.text} {...language} />,
    options: part.options.map((option) => ({
      id: option.id,
      label: <Markdown text={option.text} {...language} />,
    })),
  };
}

function weightOf({ parts }: PublicExercise, { credit }: PublicPart): FormPart['weight'] {
  if (parts.every((part) => part.credit === credit)) return null;
  return { credit, total: parts.reduce((sum, part) => sum + part.credit, 0) };
}

/** A result may be used once its part is behind. */
function notYet({ parts }: PublicExercise, part: PublicPart): string[] {
  return parts.slice(parts.indexOf(part)).flatMap(({ name }) => name ?? []);
}

/** A matrix known by the look of its entries, h_j(x_i), is named by that. */
function lookOf(tex: string, { scope }: PublicExercise): string {
  const look = Object.values(scope.names).find((name) => name.tex === tex);
  return look?.element?.tex ?? tex;
}
