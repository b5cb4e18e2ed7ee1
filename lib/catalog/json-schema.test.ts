import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exerciseJsonSchema } from './json-schema';

const file = new URL('../../public/schema/exercise-1.json', import.meta.url);

test('the schema editors get is the schema exercises are read with', () => {
  expect(readFileSync(file, 'utf8'), 'run: npx tsx scripts/generate-schema.ts').toBe(exerciseJsonSchema());
});
