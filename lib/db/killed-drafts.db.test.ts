import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createAuthored, findAuthored, saveDraft } from './authored-exercises';
import { closeDatabase } from './database';
import { type Child, startChild } from './testing/child';
import { newTeacher } from './testing/sample-authored';
import { typedText } from './testing/typed-text';

const roundsUsual = 10;
const rounds = Number(process.env.KILL_ROUNDS) || roundsUsual;
const writers = 3;
const firstVersion = 2;
const savesMax = 60;
const startMsMax = 1500;

test(`of ${rounds} times that the process is killed while drafts are saved, no draft that said "saved" is lost`, async () => {
  const ids = await beginDrafts();
  await closeDatabase();
  const told = new Map(ids.map((id) => [id, firstVersion]));
  const count = { saves: 0, unanswered: 0, atStart: 0 };
  for (let round = 1; round <= rounds; round++) {
    const child = startChild('save-until-killed.ts', ids);
    await killAtAnyMoment(child, round);
    const found = child.lines.filter((line) => !line.startsWith('saved'));
    if (found.length === 0) count.atStart++;
    for (const line of child.lines) {
      const [kind = '', id = '', written] = line.split(' ');
      const [before, version] = [told.get(id) ?? 0, Number(written)];
      // One save was on its way: it may be there, although nobody was told.
      const steps = kind === 'saved' ? [1] : [0, 1];
      expect({ round, line, kind, step: version - before }).toMatchObject({
        kind: kind === 'saved' ? 'saved' : 'whole',
        step: expect.toSatisfy((step: number) => steps.includes(step)),
      });
      if (kind === 'saved') count.saves++;
      else count.unanswered += version - before;
      told.set(id, version);
    }
    if (rounds > roundsUsual && round % 50 === 0) console.log(`${round} kills`, count);
  }
  await expectWhole(told);
  expect(count.saves).toBeGreaterThan(rounds);
}, 0);

async function beginDrafts(): Promise<string[]> {
  const { id: ownerId } = await newTeacher();
  const ids: string[] = [];
  for (let writer = 0; writer < writers; writer++) {
    const { id } = await createAuthored(ownerId, { name: `draft-${writer}`, draft: { yaml: '', texts: {} } });
    await saveDraft(id, { baseVersion: 1, draft: typedText(id, firstVersion) });
    ids.push(id);
  }
  return ids;
}

/** One in eight while the process starts, and the database mends what the last kill left; else after any number of saves. */
async function killAtAnyMoment(child: Child, round: number): Promise<void> {
  if (round % 8 === 0) await wait(randomInt(startMsMax));
  else {
    await child.untilLines(writers + randomInt(savesMax));
    await wait(randomInt(6));
  }
  await child.kill();
}

async function expectWhole(told: ReadonlyMap<string, number>): Promise<void> {
  for (const [id, version] of told) {
    const found = await findAuthored(id);
    expect([version, version + 1]).toContain(found?.draftVersion);
    expect(found?.draft).toEqual(typedText(id, found?.draftVersion ?? 0));
  }
}
