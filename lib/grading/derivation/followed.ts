import type { Exercise } from '../../catalog/exercise';
import type { DerivationPart } from '../../catalog/parts/derivation-part';
import { nodesOf } from '../../math/expression';
import { type Followed, followLines, type LineStatus } from '../../math/lines-follow';
import type { ReadSide } from '../../math/lines-read';
import { spanIn } from '../../math/notation/spans';
import { namesNotYet } from '../answer-names';
import { askedOnce } from './asked-once';

/** What each line is to the one before it; with `isUntilWrong`, up to the first that is wrong. A name that is asked for here or later cannot stand in a line yet. */
export function followed(
  exercise: Exercise,
  part: DerivationPart,
  lines: readonly string[],
  writing: { notation: 'text' | 'latex'; locale: string },
  isUntilWrong = false,
): Followed {
  const { model, name } = exercise;
  const told = followLines(lines, model, { ...writing, start: part.expression, seed: name, isUntilWrong });
  const asked = askedOnce(exercise, part);
  const notYet = namesNotYet(asked.exercise, asked.part);
  if (notYet.size === 0) return told;
  const statuses = told.statuses.map((status, at): LineStatus => {
    const line = told.lines[at];
    return (line?.kind === 'read' ? earlyName(line.sides, notYet) : null) ?? status;
  });
  return { ...told, statuses };
}

function earlyName(sides: readonly ReadSide[], notYet: ReadonlySet<string>): LineStatus | null {
  for (const { written, at } of sides) {
    for (const node of nodesOf(written)) {
      if (node.kind !== 'name' || !notYet.has(node.name)) continue;
      const span = spanIn(written, node) ?? { at: 0, end: 0 };
      const place = { at: at + span.at, length: span.end - span.at };
      return { kind: 'unread', problem: { code: 'not-yet', ...place, found: node.name } };
    }
  }
  return null;
}
