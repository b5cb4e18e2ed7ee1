import { z } from 'zod';
import { exerciseSource } from './exercise-source';

/** What editors complete and check `exercise.yaml` with. Draft 7 is the newest most of them know. */
export function exerciseJsonSchema(): string {
  const schema = z.toJSONSchema(exerciseSource, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ title: 'Gradus exercise, format 1', ...schema }, null, 2)}\n`;
}
