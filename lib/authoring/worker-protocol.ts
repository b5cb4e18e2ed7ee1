import type { ExerciseContent } from '../catalog/exercise';
import type { AnalysisStep, Reading } from './analysis-types';

/** What a worker is asked, one at a time. */
export type WorkerTask = { kind: 'read' | 'analyse'; bundle: ExerciseContent; name: string };

/** What it says, a line each: `ready` once, then per task what it found and `end`, or `failed`. */
export type WorkerReply =
  | { kind: 'ready' }
  | { kind: 'reading'; reading: Reading }
  | { kind: 'step'; step: AnalysisStep }
  | { kind: 'end' }
  | { kind: 'failed'; message: string };
