import { familyOf, type Model, withNamed } from '../math/model';
import { readExpression } from '../math/notation/read';
import type { ExercisePart } from './exercise';
import type { ExerciseSource } from './exercise-source';
import type { PartSource } from './part-source';
import type { PartDraft, PartPlace } from './parts/part-place';
import type { PartKind } from './public-exercise';
import { texOfName } from './question';
import { readPart } from './read-part';
import type { Reporter } from './reporter';

/** What there is when a part is read. */
type Beginning = Pick<PartPlace, 'model' | 'data' | 'valued' | 'report'>;

/**
 * Reads the parts in order; each named one joins the model for those after it.
 * Parts with problems are reported and left out.
 */
export function readParts(
  source: ExerciseSource,
  beginning: Beginning,
): { parts: ExercisePart[]; model: Model } {
  const { report } = beginning;
  const parts: ExercisePart[] = [];
  let known = beginning.model;
  for (const [id, written] of Object.entries(source.parts)) {
    report.comesTo(['parts', id]);
    const draft = readByKind(id, written, source, { ...beginning, model: known });
    if (!draft) continue;
    const question = written.ask ?? draft.question;
    if (question === null) {
      report.atKey(['parts', id], 'missing-key', `\`parts.${id}\` needs \`ask\`: what is asked, as TeX.`);
    }
    const part: ExercisePart = { ...draft, question: question ?? '' };
    parts.push(part);
    if (part.name !== null) known = withPart(part, part.name, known, source, report);
  }
  for (const part of parts) checkUse(part, known, report);
  for (const key of Object.keys(source.write ?? {})) checkWritten(key, known, report);
  return { parts, model: known };
}

function readByKind(
  id: string,
  written: PartSource,
  source: ExerciseSource,
  beginning: Beginning,
): PartDraft | null {
  const common = {
    id,
    name: written.name ?? null,
    use: 'use' in written ? (written.use ?? null) : null,
    attempts: written.attempts ?? null,
    credit: written.credit ?? 1,
    tolerance: {
      relative: written.tolerance?.relative ?? null,
      absolute: written.tolerance?.absolute ?? null,
    },
    rounded: written.rounded ?? null,
    tidy: written.tidy ?? false,
    skills: written.skills ?? source.skills,
  };
  const { name } = common;
  const named = name === null ? null : (source.write?.[name]?.tex ?? texOfName(name, beginning.model));
  const place = (kind: PartKind): PartPlace => ({ ...beginning, common, named, path: ['parts', id, kind] });
  return readPart(written, place);
}

function withPart(
  part: ExercisePart,
  name: string,
  model: Model,
  source: ExerciseSource,
  report: Reporter,
): Model {
  const path = ['parts', part.id, 'name'];
  if (!('expression' in part)) {
    report.atKey(path, 'bad-value', `A part of kind \`${part.kind}\` has no result to name.`);
    return model;
  }
  const read = readExpression(name, model.scope);
  const isKnown = model.scope.names[familyOf(name, model.scope).name] !== undefined;
  if (isKnown || (read.kind === 'expression' && read.expression.kind === 'name')) {
    report.atValue(path, 'name-taken', `\`${name}\` is a name of the exercise already.`);
    return model;
  }
  return withNamed(model, name, part.expression, source.write?.[name]?.tex);
}

/** What `use` may hold: names of the exercise, sizes, index letters, functions left as a letter. */
function checkUse(part: ExercisePart, model: Model, report: Reporter): void {
  const { names, sizeNames, functions, indices } = model.scope;
  const known = [...Object.keys(names), ...sizeNames, ...Object.keys(functions), ...Object.keys(indices)];
  part.use?.forEach((name, place) => {
    if (known.includes(name) || readExpression(name, model.scope).kind === 'expression') return;
    const within = part.kind === 'derivation' ? ['until', 'use'] : ['use'];
    report.unknownName(['parts', part.id, ...within, place], name, known);
  });
}

/** The keys of `write` are names, families with their letters, or names with the letters of an entry (`h_i,j`). */
function checkWritten(key: string, model: Model, report: Reporter): void {
  const { names } = model.scope;
  const name = familyOf(key, model.scope).name;
  const entryOf = key.replace(/_[^_]*$/, '');
  if (!names[key] && !names[name] && !names[entryOf]) {
    report.unknownName(['write', key], key, Object.keys(names), 'key');
  }
}
