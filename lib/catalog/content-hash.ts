import { createHash } from 'node:crypto';

/** The same for the same text, and in all likelihood for no other: 64 hexadecimal digits (SHA-256). */
export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
