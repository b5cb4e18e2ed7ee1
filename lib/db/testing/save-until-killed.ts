import { type AuthoredExercise, findAuthored, saveDraft } from '../authored-exercises';
import { typedText } from './typed-text';

/** Tells what is there of each exercise named, then types in all of them without a pause, and tells every save. */
async function typeOn({ id, draftVersion }: AuthoredExercise): Promise<void> {
  for (let version = draftVersion; ; ) {
    const saved = await saveDraft(id, { baseVersion: version, draft: typedText(id, version + 1) });
    if (saved.kind !== 'saved') throw new Error(`${id} at ${version}: ${saved.kind}`);
    version = saved.version;
    process.stdout.write(`saved ${id} ${version}\n`);
  }
}

const exercises: AuthoredExercise[] = [];
for (const id of process.argv.slice(2)) {
  const found = await findAuthored(id);
  if (!found) throw new Error(`${id} is gone`);
  exercises.push(found);
}
for (const { id, draftVersion, draft } of exercises) {
  const isWhole = JSON.stringify(draft) === JSON.stringify(typedText(id, draftVersion));
  process.stdout.write(`${isWhole ? 'whole' : 'mixed'} ${id} ${draftVersion}\n`);
}
await Promise.all(exercises.map(typeOn));
