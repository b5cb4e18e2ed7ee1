import type { FormExercise, FormPart } from '../form-part';
import type { TraceDraft } from './draft';
import { TracePlayer } from './trace-player';

type TraceBelowProps = { exercise: FormExercise; part: FormPart; draft: TraceDraft; isSettled: boolean };

/** More runs, once the table is done. */
export function TraceBelow({ exercise, part, isSettled }: TraceBelowProps) {
  const { trace } = part;
  return trace && isSettled ? <TracePlayer exercise={exercise} part={part} trace={trace} /> : null;
}
