import type { Exercise } from '../../catalog/exercise';
import type { TracePart } from '../../catalog/parts/trace-source';
import { type RunSettings, trainOn } from './training-run';

/** A run as it is shown: to so many digits as can be seen. */
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

const shownDigits = 6;

export function shownRun(exercise: Exercise, part: TracePart, settings: RunSettings): ShownRun {
  const trained = trainOn(exercise, part, settings);
  if (trained.kind === 'too-large') return trained;
  const { losses, parameters, outputs, ...run } = trained.run;
  return {
    kind: 'run',
    ...run,
    losses: losses.map(rounded),
    parameters: (parameters.at(-1) ?? []).map(rounded),
    outputs: outputs.map(rounded),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(shownDigits));
}
