import type { FormExercise, FormPart } from '../form-part';
import type { TraceDraft } from './draft';
import { TracePictures } from './trace-pictures';
import { TracePlayer } from './trace-player';

type TraceBelowProps = { exercise: FormExercise; part: FormPart; draft: TraceDraft; isSettled: boolean };

/** Pictures of the table as it stands; once it is done, more runs. */
export function TraceBelow({ exercise, part, draft, isSettled }: TraceBelowProps) {
  const { trace } = part;
  if (!trace) return null;
  return (
    <>
      <TracePictures exercise={exercise} part={part} trace={trace} draft={draft} />
      {isSettled && <TracePlayer exercise={exercise} part={part} trace={trace} />}
    </>
  );
}
