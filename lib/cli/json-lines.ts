import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type ZodType, z } from 'zod';

/** Above this a line is no record of ours. */
const lineLengthMax = 1_000_000;

/**
 * Reads JSON Lines from a file or the standard input and writes one record per line. A bad line gets
 * `{ line, error }` and the rest goes on. Returns the exit status: 0, or 1 when a line was bad.
 */
export async function answerLines<Record>(
  file: string | null,
  schema: ZodType<Record>,
  answer: (record: Record) => object,
): Promise<number> {
  const input = file === null ? process.stdin : createReadStream(file);
  let line = 0;
  let status = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === '') continue;
    const result = answerLine(text, schema, answer);
    if ('error' in result) status = 1;
    await writeLine('error' in result ? { line, ...result } : result);
    if (line % 1000 === 0) process.stderr.write(`${line} lines\n`);
  }
  return status;
}

function answerLine<Record>(
  text: string,
  schema: ZodType<Record>,
  answer: (record: Record) => object,
): object {
  if (text.length > lineLengthMax) return { error: `The line is longer than ${lineLengthMax} characters.` };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { error: `Not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const id = typeof json === 'object' && json !== null && 'id' in json ? { id: json.id } : {};
  const read = schema.safeParse(json);
  if (!read.success) return { ...id, error: z.prettifyError(read.error) };
  try {
    return answer(read.data);
  } catch (error) {
    if (error instanceof BadRecord) return { ...id, error: error.message };
    throw error;
  }
}

/** A record whose own mathematics cannot be used: the reference or the model, not the answer. */
export class BadRecord extends Error {}

async function writeLine(record: object): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(record)}\n`)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
}

/** Milliseconds with three decimals. */
export function elapsedMs(since: number): number {
  return Math.round((performance.now() - since) * 1000) / 1000;
}
