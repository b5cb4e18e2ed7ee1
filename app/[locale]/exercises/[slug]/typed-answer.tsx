import { useLocale } from 'next-intl';
import { Formula } from '@/app/_components/formula';
import { optionsIn } from '@/lib/grading/answer';
import { TypedLines } from './derivation/typed-lines';
import type { FormExercise, FormPart, WrittenAnswer } from './form-part';
import { TypedCells } from './graph/typed-cells';
import { readAnswer } from './reading';
import { TypedTable } from './trace/typed-table';

type TypedAnswerProps = {
  exercise: FormExercise;
  part: FormPart;
  written: WrittenAnswer;
  /** Only what it comes to. */
  isBrief?: boolean;
};

/** An answer as it reads: set mathematics, the options chosen, or what was typed where it cannot be read. */
export function TypedAnswer({ exercise, part, written, isBrief = false }: TypedAnswerProps) {
  const locale = useLocale();
  const { answer, notation } = written;
  if (part.kind === 'derivation')
    return <TypedLines exercise={exercise} written={written} isBrief={isBrief} />;
  if (part.graph) return <TypedCells graph={part.graph} answer={answer} isBrief={isBrief} />;
  if (part.trace) return <TypedTable trace={part.trace} answer={answer} isBrief={isBrief} />;
  if (typeof answer !== 'string') {
    const chosen = part.options.filter((option) => optionsIn(answer).includes(option.id));
    return (
      <span className="grid gap-1">
        {chosen.map((option) => (
          <span key={option.id}>{option.label}</span>
        ))}
      </span>
    );
  }
  const reading = readAnswer(part, answer, exercise.scope, { notation, locale });
  const tex = reading.kind === 'formula' ? reading.tex : notation === 'latex' ? settable(answer) : null;
  if (tex !== null)
    return <Formula tex={`\\displaystyle ${tex}`} className="overflow-x-auto overflow-y-hidden py-0.5" />;
  return (
    <code dir="ltr" className="break-all text-sm">
      {answer}
    </code>
  );
}

/** The empty places of the visual editor, as boxes. */
function settable(latex: string): string {
  return latex.replaceAll(/\\placeholder\{[^{}]*\}/g, '\\square ');
}
