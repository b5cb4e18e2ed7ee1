import { readExpression } from '@/lib/math/notation/read';
import type { Scope } from '@/lib/math/notation/scope';
import { toTex } from '@/lib/math/notation/to-tex';
import { toText } from '@/lib/math/notation/to-text';
import { factorsApart } from './factors-apart';
import type { Notation } from './form-part';

/** The same mathematics in the other notation; null for what cannot be read. */
export function carryAnswer(value: string, from: Notation, scope: Scope, locale = 'en'): string | null {
  const read = readExpression(value, scope, { notation: from, locale });
  if (read.kind === 'problem') return null;
  return from === 'text' ? toTex(factorsApart(read.expression, scope), scope) : toText(read.expression);
}
