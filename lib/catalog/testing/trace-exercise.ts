import { z } from 'zod';
import type { Exercise } from '../exercise';
import { exerciseSource } from '../exercise-source';
import type { FileProblem } from '../file-problem';
import type { PartCommon } from '../part-common';
import { partSource } from '../part-source';
import { readTracePart } from '../parts/trace';
import { type TraceRun, traceSource } from '../parts/trace-source';
import { readData } from '../read-data';
import { readDraw } from '../read-draw';
import { readModel } from '../read-model';
import { reporterFor } from '../reporter';
import { readWithSchema } from '../schema-problems';
import { dataSource } from '../training-data';
import { valuesAt } from '../variant';
import { readYaml } from '../yaml-source';

const source = exerciseSource.extend({
  data: dataSource.optional(),
  parts: z.record(z.string(), z.union([traceSource, ...partSource.options])),
});

/** An exercise with one trace part called `run`, or what is wrong with it. */
export function readTraceExercise(
  yaml: string,
  seed = 0,
): { exercise: Exercise; part: PartCommon & TraceRun } | { problems: FileProblem[] } {
  const read = readYaml('exercise.yaml', yaml);
  if (read.kind === 'problems') return { problems: read.problems };
  const checked = readWithSchema(source, read.source);
  if (checked.kind === 'problems') return { problems: checked.problems };
  const { data: writtenData, parts, ...rest } = checked.value;
  const report = reporterFor(read.source);
  const built = readModel({ ...rest, parts: {} }, report);
  if (built === null) return { problems: report.problems };
  const { model, symbols } = built;
  const draw = readDraw('run-by-hand', { ...rest, parts: {} }, symbols, model, report);
  const data = writtenData ? (readData(writtenData, model, symbols, report) ?? 'problems') : null;
  const written = parts.run;
  if (written === undefined || !('trace' in written)) throw new Error('The part `run` is a trace');
  const common = {
    id: 'run',
    name: null,
    use: null,
    attempts: null,
    credit: 1,
    tolerance: {
      relative: written.tolerance?.relative ?? null,
      absolute: written.tolerance?.absolute ?? null,
    },
    rounded: written.rounded ?? null,
    tidy: false,
    skills: [],
  };
  const valued = new Set([...Object.keys(draw.at), ...Object.keys(draw.choices)]);
  const path = ['parts', 'run', 'trace'];
  const part = readTracePart(written, { common, named: null, model, report, path, data, valued });
  if (part === null || report.problems.length > 0) return { problems: report.problems };
  const exercise: Exercise = {
    slug: 'run-by-hand',
    name: 'run-by-hand',
    track: { slug: 'track', titles: {} },
    revision: '',
    seed,
    hasVariants: rest.draw !== undefined,
    level: 2,
    skills: [],
    model,
    symbols,
    definitions: [],
    at: valuesAt(draw, 'run-by-hand', seed) ?? {},
    draw,
    parts: [],
    texts: {},
    tests: [],
    content: { yaml, texts: {} },
  };
  return { exercise, part };
}
