import type { z } from 'zod';
import { Problem } from './problem';

/** Far above any answer the reader takes, far below what would hurt. */
export const bodyBytesMax = 64 * 1024;

/** The body as JSON that fits. Throws a Problem: not JSON, too large, or what does not fit and where. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  bytesMax = bodyBytesMax,
): Promise<z.output<Schema>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem(415, 'Send JSON, with Content-Type: application/json.');
  return matching(parse((await readBytes(request, bytesMax)).toString('utf8')), schema, 'body');
}

/** The query as it fits. A parameter given twice counts once, the last. */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  return matching(Object.fromEntries(new URL(request.url).searchParams), schema, 'query');
}

/** The body as it came. Throws a Problem where it is larger than it may be. */
export async function readBytes(request: Request, bytesMax: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // The stream is counted, for a length may be missing or a lie.
  for await (const chunk of streamOf(request)) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw new Problem(413, `The body may have at most ${bytesMax} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function* streamOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function parse(text: string): unknown {
  try {
    // Half a surrogate pair can be sent but not kept: it becomes the replacement character at the door.
    return JSON.parse(text, (_key, value) => (typeof value === 'string' ? value.toWellFormed() : value));
  } catch {
    throw new Problem(400, text.trim() === '' ? 'The body is empty; send JSON.' : 'The body is not JSON.');
  }
}

function matching<Schema extends z.ZodType>(value: unknown, schema: Schema, root: string): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => ({
    path: [root, ...issue.path].join('.'),
    message: issue.message,
  }));
  throw new Problem(422, places.map(({ path, message }) => `${path}: ${message}`).join('; '), places);
}
