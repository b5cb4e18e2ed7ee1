import { mkdirSync, writeFileSync } from 'node:fs';
import { exerciseJsonSchema } from '../lib/catalog/json-schema';

const file = new URL('../public/schema/exercise-1.json', import.meta.url);

mkdirSync(new URL('.', file), { recursive: true });
writeFileSync(file, exerciseJsonSchema());
console.log('public/schema/exercise-1.json is up to date.');
