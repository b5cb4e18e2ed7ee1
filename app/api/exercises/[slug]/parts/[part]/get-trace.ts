import type { Exercise } from '@/lib/catalog/exercise';
import type { TracePart } from '@/lib/catalog/parts/trace-source';
import { Problem } from '../../../../problem';
import { getPart, type PartAddress } from './get-part';

/** The training run of an address, at a variant. Throws a Problem for a part of another kind. */
export function getTrace(address: PartAddress, seed: number): { exercise: Exercise; part: TracePart } {
  const { exercise, part } = getPart(address, seed);
  if (part.kind === 'trace') return { exercise, part };
  throw new Problem(
    422,
    `“${address.part}” is of kind ${part.kind}; only a training run can be run and drawn.`,
  );
}
