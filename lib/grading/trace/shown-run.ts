import type { Exercise } from '../../catalog/exercise';
import type { TracePart } from '../../catalog/parts/trace-source';
import { type RunSettings, trainOn } from './training-run';

/** A run as it is shown: too long a one only at some of its steps, to so many digits as can be seen. */
export type ShownRun =
  | {
      kind: 'run';
      /** Which steps are told of; 0 is the start. */
      steps: number[];
      losses: number[];
      names: string[];
      /** At the end. */
      parameters: number[];
      /** Of every row of the data, at the end. */
      outputs: number[];
      stepCount: number;
      epochSteps: number;
      /** Whether the numbers grew beyond all bounds, so that the run ended early. */
      isDiverged: boolean;
    }
  | { kind: 'too-large'; epochsMax: number };

const shownMax = 400;
const shownDigits = 6;

export function shownRun(exercise: Exercise, part: TracePart, settings: RunSettings): ShownRun {
  const trained = trainOn(exercise, part, settings);
  if (trained.kind === 'too-large') return trained;
  const { losses, parameters, outputs, names, epochSteps, isDiverged } = trained.run;
  const stepCount = losses.length - 1;
  const every = Math.max(1, Math.ceil(losses.length / shownMax));
  const steps = losses.flatMap((_, at) => (at % every === 0 || at === stepCount ? [at] : []));
  return {
    kind: 'run',
    steps,
    losses: steps.map((at) => rounded(losses[at] as number)),
    names,
    parameters: (parameters.at(-1) ?? []).map(rounded),
    outputs: outputs.map(rounded),
    stepCount,
    epochSteps,
    isDiverged,
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(shownDigits));
}
