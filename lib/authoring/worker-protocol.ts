import type { ExerciseContent } from '../catalog/exercise';
import type { FilePlace } from '../catalog/file-problem';
import type { AnalysisStep, Reading } from './analysis-types';

/** What a worker is asked, one at a time. */
export type WorkerTask = { kind: 'read' | 'analyse'; bundle: ExerciseContent; name: string };

/** What it says, a line each: `ready` once, then per task where it is, what it found and `end`, or `failed`. */
export type WorkerReply =
  | { kind: 'ready' }
  /** The place in its file that it comes to now. */
  | { kind: 'at'; place: FilePlace }
  | { kind: 'reading'; reading: Reading }
  | { kind: 'step'; step: AnalysisStep }
  | { kind: 'end' }
  | { kind: 'failed'; message: string };
