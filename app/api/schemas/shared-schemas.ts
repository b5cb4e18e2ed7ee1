import { z } from 'zod';
import { partKinds } from '@/lib/catalog/public-exercise';

export const id = z.string();
export const credit = z.number().min(0).max(1);
export const kind = z.enum(partKinds);
export const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export const dimension = z.union([z.string(), z.number()]);
export const shape = z
  .object({ rows: dimension, columns: dimension })
  .describe('A size is a name or a number.');
export const markdown = z.string().describe('Markdown; formulas stand between dollar signs.');
export const tex = z.string().describe('TeX.');
