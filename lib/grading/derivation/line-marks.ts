import type { Exercise } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation-part';
import type { LineStatus } from '../../math/lines-follow';
import type { GivenName } from '../../math/lines-letters';
import type { ReadProblem } from '../../math/notation/problem';
import { followed } from './followed';

/** What stands beside a line while it is written. It says whether the line follows, and never why not. */
export type LineMark =
  | { mark: 'empty' | 'follows' | 'undecided' }
  /** True, about something else: the line after it goes on from the line before it. */
  | { mark: 'aside' }
  /** It gives a name, and the line after it goes on from the line before it. */
  | { mark: 'defines'; name: string }
  /** `side`, from 1: the side of this line that differs from the one before it. */
  | { mark: 'wrong'; side?: number }
  | { mark: 'unread'; problem: ReadProblem };

/** One mark for each line, each against the line before it; what cannot be read is passed over. Nothing is submitted. */
export function lineMarks(
  exercise: Exercise,
  part: DerivationPart,
  lines: readonly string[],
  writing: { notation: 'text' | 'latex'; locale: string },
): LineMark[] {
  return followed(exercise, part, lines, writing).statuses.map(markOf);
}

function markOf(status: LineStatus): LineMark {
  switch (status.kind) {
    case 'unread':
      return { mark: 'unread', problem: status.problem };
    case 'differs':
      return { mark: 'wrong', ...(status.side === undefined ? {} : { side: status.side }) };
    case 'defines':
      return { mark: 'defines', name: writtenName(status.given) };
    case 'not-asked':
      return { mark: 'undecided' };
    default:
      return { mark: status.kind };
  }
}

function writtenName({ name, indices }: GivenName): string {
  if (indices.length === 0) return name;
  return indices.length === 1 ? `${name}_${indices[0]}` : `${name}_{${indices.join(',')}}`;
}
