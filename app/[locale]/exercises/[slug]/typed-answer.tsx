import { Formula } from '@/app/_components/formula';
import type { Answer } from '@/lib/grading/verdict';
import type { FormExercise, FormPart } from './form-part';
import { readAnswer } from './reading';

type TypedAnswerProps = { exercise: FormExercise; part: FormPart; answer: Answer };

/** An answer as it reads: set mathematics, the options chosen, or the text where it cannot be read. */
export function TypedAnswer({ exercise, part, answer }: TypedAnswerProps) {
  if (typeof answer !== 'string') {
    const chosen = part.options.filter((option) => answer.includes(option.id));
    return (
      <span className="grid gap-1">
        {chosen.map((option) => (
          <span key={option.id}>{option.label}</span>
        ))}
      </span>
    );
  }
  const reading = readAnswer(part, answer, exercise.scope);
  if (reading.kind === 'formula')
    return (
      <Formula tex={`\\displaystyle ${reading.tex}`} className="overflow-x-auto overflow-y-hidden py-0.5" />
    );
  return (
    <code dir="ltr" className="break-all text-sm">
      {answer}
    </code>
  );
}
