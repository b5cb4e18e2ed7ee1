import { familyOf, type Model } from '../math/model';
import { nameOfSlug } from './authored-slug';
import { checkKeyCost, checkModelCost } from './check-cost';
import type { Exercise, ExercisePart, LocalizedTitle } from './exercise';
import { exerciseSource } from './exercise-source';
import { type ExerciseText, readText } from './exercise-text';
import type { FilePlace, FileProblem } from './file-problem';
import { type Locale, locales } from './public-exercise';
import { readData } from './read-data';
import { readDraw } from './read-draw';
import { readModel } from './read-model';
import { readParts } from './read-parts';
import { readTests } from './read-tests';
import { type Reporter, reporterFor } from './reporter';
import { readWithSchema } from './schema-problems';
import { symbolsUnder } from './value-checks';
import { type Draw, valuesAt } from './variant';
import { readYaml } from './yaml-source';

export const exerciseFile = 'exercise.yaml';

/** The files of an exercise, wherever they are kept. */
export type ExerciseBundle = {
  slug: string;
  track: { slug: string; titles: LocalizedTitle };
  yaml: string;
  /** Markdown by language. */
  texts: Partial<Record<Locale, string>>;
};

export type ReadExercise =
  | { kind: 'exercise'; exercise: Exercise }
  | { kind: 'problems'; problems: FileProblem[] };

/**
 * Reads an exercise at seed 0, or says everything that is wrong with it. `hash` makes the revision of its content; `watch` is
 * told where the reading is, before anything that may take long.
 */
export function readExercise(
  bundle: ExerciseBundle,
  hash: (text: string) => string,
  watch?: (place: FilePlace) => void,
): ReadExercise {
  const yaml = readYaml(exerciseFile, bundle.yaml);
  if (yaml.kind === 'problems') return yaml;
  const read = readWithSchema(exerciseSource, yaml.source);
  if (read.kind === 'problems') return read;
  const source = read.value;
  const report = reporterFor(yaml.source, watch);
  const name = nameOfSlug(bundle.slug);

  report.comesTo(['model']);
  const built = readModel(source, report);
  if (!built) return { kind: 'problems', problems: report.problems };
  checkModelCost(built.model, Object.keys(source.model), report);
  if (report.problems.length > 0) return { kind: 'problems', problems: report.problems };
  report.comesTo(['where']);
  const draw = readDraw(name, source, built.symbols, built.model, report);
  const valued = valuedIn(draw, built.model);
  const data = source.data ? (readData(source.data, built.model, built.symbols, report) ?? 'problems') : null;
  const { parts, model } = readParts(source, { model: built.model, data, valued, report });
  for (const part of parts) {
    report.comesTo(['parts', part.id]);
    checkValues(part, model, valued, report);
    checkKeyCost(part, model, report);
  }
  const isComplete = parts.length === Object.keys(source.parts).length;
  const tests = isComplete ? readTests(source, parts, report) : [];

  const texts: Partial<Record<Locale, ExerciseText>> = {};
  const known = {
    partIds: Object.keys(source.parts),
    choices: Object.fromEntries(
      parts.flatMap((part) =>
        part.kind === 'choice' ? [[part.id, part.options.map((option) => option.id)]] : [],
      ),
    ),
    names: [
      ...built.symbols.map((symbol) => symbol.name),
      ...Object.keys(source.model),
      ...parts.flatMap((part) => part.name ?? []),
    ],
  };
  for (const locale of locales) {
    const markdown = bundle.texts[locale];
    if (markdown === undefined) continue;
    watch?.({ file: `${locale}.md`, line: 1, column: 1 });
    const { text, problems } = readText(`${locale}.md`, markdown, known);
    texts[locale] = text;
    report.problems.push(...problems);
  }
  if (Object.keys(texts).length === 0) {
    const message = 'The exercise has no text: a file such as en.md is needed.';
    report.problems.push({ file: 'en.md', line: 1, column: 1, code: 'missing-file', message });
  }
  const at = valuesAt(draw, name, 0);
  if (report.problems.length > 0 || at === null) return { kind: 'problems', problems: report.problems };

  const exercise: Exercise = {
    slug: bundle.slug,
    name,
    track: bundle.track,
    revision: hash(
      JSON.stringify([yaml.source.value, locales.map((locale) => bundle.texts[locale] ?? null)]),
    ),
    seed: 0,
    hasVariants: source.draw !== undefined,
    level: source.level as Exercise['level'],
    skills: source.skills,
    model,
    symbols: built.symbols.map(({ name, domain }) => ({ name, domain })),
    definitions: Object.entries(source.model).map(([name, text]) => ({ name, text: String(text) })),
    at,
    draw,
    parts,
    texts,
    tests,
    content: { yaml: bundle.yaml, texts: bundle.texts },
  };
  return { kind: 'exercise', exercise };
}

function valuedIn(draw: Draw, { scope }: Model): Set<string> {
  const names = [...Object.keys(draw.at), ...Object.keys(draw.choices)];
  return new Set(names.map((name) => familyOf(name, scope).name));
}

/** A number is asked for at a point: everything it depends on has a value there. */
function checkValues(part: ExercisePart, model: Model, valued: ReadonlySet<string>, report: Reporter): void {
  if (part.kind !== 'number') return;
  for (const name of symbolsUnder(part.expression, model)) {
    if (valued.has(name)) continue;
    const message = `This depends on \`${name}\`, which has no value.`;
    report.atValue(['parts', part.id, 'number'], 'bad-draw', message, `Give it one in \`at\` or \`draw\`.`);
  }
}

/** The same exercise with the values of another seed; null where the conditions allow no draw. */
export function atSeed(exercise: Exercise, seed: number): Exercise | null {
  if (seed === exercise.seed) return exercise;
  if (!exercise.hasVariants) return { ...exercise, seed };
  const at = valuesAt(exercise.draw, exercise.name, seed);
  return at && { ...exercise, seed, at };
}
