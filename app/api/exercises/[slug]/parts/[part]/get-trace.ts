import type { TracePart } from '@/lib/catalog/parts/trace-source';
import type { Person } from '@/lib/db/people';
import { Problem } from '../../../../problem';
import { getPart, type OpenedPart, type PartAddress } from './get-part';

/** The training run of an address, at a variant, for whoever asks. Throws a Problem for a part of another kind. */
export async function getTrace(
  address: PartAddress,
  seed: number,
  reader: Person | null,
): Promise<OpenedPart & { part: TracePart }> {
  const { part, ...opened } = await getPart(address, seed, reader);
  if (part.kind === 'trace') return { ...opened, part };
  throw new Problem(
    422,
    `“${address.part}” is of kind ${part.kind}; only a training run can be run and drawn.`,
  );
}
