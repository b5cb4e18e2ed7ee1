import type { Exercise } from '../exercise';
import { type GraphPart, graphSource, readGraphPart } from '../parts/graph';
import { readExercise } from '../read-exercise';
import { reporterFor } from '../reporter';
import { readYaml } from '../yaml-source';

/** An exercise of some YAML, for tests; its first part is of any other kind. */
export function exerciseOf(yaml: string): Exercise {
  const head = 'format: 1\nlevel: 1\nskills: [computation-graph]\n';
  const parts = 'parts:\n  why:\n    choice: { options: { one: right, two: wrong } }\n';
  const en = '# Title\n\n## why\nWhy?\n- one\n- two\n';
  const bundle = {
    slug: 'graph',
    track: { slug: 'graphs', titles: { en: 'Graphs' } },
    yaml: head + yaml + parts,
    texts: { en },
  };
  const result = readExercise(bundle, (text) => String(text.length));
  if (result.kind === 'problems') throw new Error(JSON.stringify(result.problems, null, 2));
  return result.exercise;
}

/** Reads one graph part over the exercise's model, or tells what is wrong with it. */
export function readPart(exercise: Exercise, written: unknown): { part: GraphPart } | { problems: string[] } {
  const yaml = readYaml('exercise.yaml', `parts:\n  graph: ${JSON.stringify(written)}\n`);
  if (yaml.kind === 'problems') throw new Error(JSON.stringify(yaml.problems));
  const report = reporterFor(yaml.source);
  const source = graphSource.parse(written);
  const common = {
    id: 'graph',
    name: null,
    use: null,
    attempts: null,
    credit: 1,
    tolerance: { relative: null, absolute: null },
    rounded: source.rounded ?? null,
    tidy: false,
    skills: [],
  };
  const place = {
    common,
    named: null,
    model: exercise.model,
    data: null,
    valued: new Set(Object.keys(exercise.at)),
    report,
    path: ['parts', 'graph', 'graph'],
  };
  const draft = readGraphPart(source, place);
  if (draft === null || report.problems.length > 0)
    return { problems: report.problems.map(({ message }) => message) };
  return { part: { ...draft, question: draft.question ?? '' } };
}

export function graphPart(exercise: Exercise, written: unknown): GraphPart {
  const read = readPart(exercise, written);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.part;
}
