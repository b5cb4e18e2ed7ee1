import { findExercise, listTracks } from '../catalog/catalogue';
import type { Exercise } from '../catalog/exercise';
import type { DerivationPart } from '../catalog/parts/derivation-part';
import { lineMarks } from '../grading/derivation/line-marks';
import { grade } from '../grading/grade';
import { damagesOf } from '../grading/self-tests/line-damages';
import { sidesOf } from '../math/lines-sides';
import { printHead, printTimes, timesOf } from './bench-table';

const lineCount = 30;
const middle = 15;
const warmRounds = 10;
const timedRounds = 30;

type Seen = 'never seen' | 'marked while written' | 'judged before';
type Row = `${'right' | `wrong in line ${number}`}, ${Seen}`;
type Long = { exercise: Exercise; part: DerivationPart; longest: readonly string[] };

/**
 * Times derivations of thirty lines, warm: those of the exercises' own tests, gone through again and again; right, with
 * the middle line damaged, and with the last one damaged, by another damage each time. Each round has numbers of its own,
 * so that no line of it was seen before; then lines that the site has marked while they were written, as it does on the
 * page; then the same lines once more.
 */
export function timeLines(): void {
  const times = new Map<Row, number[]>();
  for (const { exercise, part, longest } of longDerivations()) {
    for (let round = 0; round < warmRounds + timedRounds; round += 1) {
      const lines = lengthened(longest, round);
      const time = (row: Row, answer: readonly string[], kind: string): void => {
        const since = performance.now();
        const verdict = grade(exercise, part.id, [...answer]);
        const ms = performance.now() - since;
        if (verdict.kind !== kind) throw new Error(`${exercise.slug} ${part.id}, ${row}: ${verdict.kind}`);
        if (round >= warmRounds) timesOf(times, row).push(ms);
      };
      time('right, never seen', lines, 'correct');
      time('right, judged before', lines, 'correct');
      for (const [place, line] of [middle, lineCount].entries()) {
        for (const [turn, seen] of (['never seen', 'marked while written'] as const).entries()) {
          const anew = lengthened(longest, (2 * place + turn + 1) * roundMax + round);
          const damages = damagedAt(line, anew, { exercise, part });
          const answer = damages[(round * stride) % damages.length] as string[];
          if (turn > 0) lineMarks(exercise, part, answer, { notation: 'text', locale: 'en' });
          time(`wrong in line ${line}, ${seen}`, answer, 'incorrect');
          if (turn > 0) time(`wrong in line ${line}, judged before`, answer, 'incorrect');
        }
      }
    }
  }
  printHead(`derivations of ${lineCount} lines`);
  for (const [row, list] of times) printTimes(row, list);
}

/** From damage to damage, so that rounds meet all kinds of them. */
const stride = 7;
/** More than there are rounds. */
const roundMax = 100;

function longDerivations(): Long[] {
  const slugs = listTracks('en').flatMap(({ exercises }) => exercises.map(({ slug }) => slug));
  return slugs.flatMap((slug) => {
    const exercise = findExercise(slug);
    return (exercise?.parts ?? []).flatMap((part) => {
      const tests = exercise?.tests.find((one) => one.part === part.id);
      const [longest = []] = (tests?.correct ?? [])
        .filter(isChain)
        .sort((left, right) => right.length - left.length);
      return exercise && longest.length > 0 && part.kind === 'derivation'
        ? [{ exercise, part, longest }]
        : [];
    });
  });
}

/** Every line but the first goes on from the one before. */
function isChain(answer: unknown): answer is string[] {
  return Array.isArray(answer) && answer.slice(1).every((line) => sidesOf(String(line)).continues);
}

/** The last sides of some lines, in turn, up to the last; a number is put into each and taken out again. */
function lengthened(lines: readonly string[], round: number): string[] {
  const sides = lines.map((line) => sidesOf(line).sides.at(-1)?.text ?? '');
  return Array.from({ length: lineCount }, (_, at) => {
    const side = sides[(at + sides.length * lineCount - lineCount) % sides.length] as string;
    const number = 2 + at + round * lineCount;
    return at === lineCount - 1 ? `= ${side}` : `= ${number} (${side})/${number}`;
  });
}

/** The lines up to there with the last of them damaged, and the others behind it as they were. */
function damagedAt(
  line: number,
  lines: readonly string[],
  { exercise, part }: Pick<Long, 'exercise' | 'part'>,
): string[][] {
  return damagesOf(lines.slice(line - 1, line), part.expression, exercise.model).map((damage) => [
    ...lines.slice(0, line - 1),
    ...damage.lines,
    ...lines.slice(line),
  ]);
}
