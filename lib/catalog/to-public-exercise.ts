import { familyOf } from '../math/model';
import { readExpression } from '../math/notation/read';
import { toTex } from '../math/notation/to-tex';
import { randomFrom } from '../math/seed';
import { isScalar, type Shape, shapeToText } from '../math/shapes';
import { type Exercise, type ExercisePart, textIn } from './exercise';
import type { ExerciseText } from './exercise-text';
import { toPublicGraph } from './graph/to-public-graph';
import type { DerivationPart } from './parts/derivation-part';
import { publicTrace } from './parts/to-public-trace';
import type { Locale, PublicDerivation, PublicExercise, PublicPart, PublicSymbol } from './public-exercise';
import { texOfName } from './question';
import { valueToText } from './value-text';

/** What a browser may see: every field is chosen here, so that no key, test, reason, hint or solution can slip through. */
export function toPublicExercise(exercise: Exercise, locale: Locale): PublicExercise {
  const { text, textLocale } = textIn(exercise, locale);
  const { titles } = exercise.track;
  return {
    slug: exercise.slug,
    revision: exercise.revision,
    seed: exercise.seed,
    hasVariants: exercise.hasVariants,
    locale,
    textLocale,
    title: text.title,
    level: exercise.level,
    skills: exercise.skills,
    track: { slug: exercise.track.slug, title: titles[locale] ?? titles.en ?? exercise.track.slug },
    ...(exercise.author ? { author: exercise.author } : {}),
    statement: text.statement,
    model: publicModel(exercise),
    symbols: publicSymbols(exercise, text),
    scope: exercise.model.scope,
    parts: exercise.parts.map((part) => publicPart(part, exercise, text)),
  };
}

/** The reading order of the model as its author wrote it, not as the engine keeps it. */
function publicModel({ slug, definitions, model }: Exercise): PublicExercise['model'] {
  return definitions.map(({ name, text }) => {
    const read = readExpression(text, model.scope);
    if (read.kind === 'problem') throw new Error(`The model of ${slug} no longer reads: ${name}.`);
    return { name, tex: `${texOfName(name, model)} = ${toTex(read.expression, model.scope)}` };
  });
}

/** The symbols, and the quantities and named parts that the author explains. */
function publicSymbols(exercise: Exercise, text: ExerciseText): PublicSymbol[] {
  const named = [
    ...exercise.definitions.map(({ name }) => name),
    ...exercise.parts.flatMap(({ name }) => name ?? []),
  ];
  const explained = named.filter((name) => text.meanings[name]).map((name) => ({ name, domain: '' }));
  const names = [...exercise.symbols, ...explained];
  return names.map(({ name, domain }) => {
    const { scope } = exercise.model;
    const shape = scope.names[familyOf(name, scope).name]?.shape;
    const value = exercise.at[name];
    return {
      name,
      tex: texOfName(name, exercise.model),
      meaning: text.meanings[name] ?? '',
      domain,
      shape: shape ? shapeOrNull(shape) : null,
      value: value === undefined ? null : valueToText(value),
    };
  });
}

function publicPart(part: ExercisePart, exercise: Exercise, text: ExerciseText): PublicPart {
  const written = text.parts[part.id] ?? exercise.texts.en?.parts[part.id];
  const hasShape = part.kind === 'gradient' || part.kind === 'expression';
  const options = part.kind === 'choice' ? part.options : [];
  const shown = options.map(({ id }, place) => ({ id, text: written?.options[place]?.text ?? id }));
  return {
    id: part.id,
    name: part.name,
    kind: part.kind,
    question: part.question,
    text: written?.text ?? '',
    use: part.use?.map((name) => texOfName(name, exercise.model)) ?? null,
    wantedShape: hasShape ? shapeOrNull(part.shape) : null,
    rounded: part.rounded,
    attempts: part.attempts,
    credit: part.credit,
    options: shuffled(shown, `${exercise.seed}:${part.id}:${exercise.name}`),
    several: part.kind === 'choice' && part.several,
    ...(part.kind === 'trace' ? { trace: publicTrace(part, exercise) } : {}),
    ...(part.kind === 'derivation' ? { derivation: publicDerivation(part, exercise) } : {}),
    ...(part.kind === 'graph' ? { graph: toPublicGraph(part, exercise) } : {}),
  };
}

function publicDerivation({ expression, steps }: DerivationPart, { model }: Exercise): PublicDerivation {
  return { start: toTex(expression, model.scope), steps };
}

function shapeOrNull(shape: Shape): string | null {
  return isScalar(shape) ? null : shapeToText(shape);
}

/** Fisher and Yates. The same seed gives the same order for ever. */
function shuffled<T>(items: readonly T[], seed: string): T[] {
  const random = randomFrom(seed);
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
