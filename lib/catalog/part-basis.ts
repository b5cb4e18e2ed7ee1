import { contentHash } from './content-hash';
import type { Exercise, ExercisePart } from './exercise';
import { locales } from './public-exercise';

const hashLength = 16;

/**
 * The same as long as answers to a part are judged by the same: the model, its numbers, what the part asks, and the results of
 * parts before it. What is said around them, what it weighs and other parts make no difference.
 */
export function basisOf(exercise: Exercise, part: ExercisePart): string {
  const { model, symbols, definitions, at, seed, parts } = exercise;
  const named = parts.slice(0, parts.indexOf(part)).filter(({ name }) => name !== null);
  const basis = [symbols, definitions, model.scope, at, seed, named.map(judged), judged(part)];
  const options = part.kind === 'choice' ? optionTexts(exercise, part) : null;
  return contentHash(asText([basis, options])).slice(0, hashLength);
}

function judged({ credit: _, attempts: __, skills: ___, question: ____, ...part }: ExercisePart) {
  return part;
}

/** An option that says something else is another one. */
function optionTexts({ texts }: Exercise, { id }: ExercisePart): unknown {
  return locales.map((locale) => texts[locale]?.parts[id]?.options.map(({ text }) => text));
}

function asText(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner));
}
