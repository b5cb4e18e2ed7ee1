import { recordAttempt } from '../attempts';
import { createGuest } from '../people';
import { sampleAttempt } from './sample-attempt';

/** Four people answer without a pause; every id is printed once the answer is acknowledged. */
async function answerOn(): Promise<void> {
  const { person } = await createGuest('en');
  for (let count = 0; ; count++) {
    const { id } = await recordAttempt(sampleAttempt(person.id, { idempotencyKey: String(count) }));
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all([answerOn(), answerOn(), answerOn(), answerOn()]);
