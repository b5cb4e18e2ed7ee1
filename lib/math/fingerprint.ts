import { childrenOf, type Expression } from './expression';

/** 32 bits of an expression as it is written: FNV-1a over its nodes. Not for secrets. */
export function fingerprintOf(expression: Expression): number {
  return mixedIn(0x811c9dc5, expression) >>> 0;
}

function mixedIn(state: number, expression: Expression): number {
  let mixed = withText(state, expression.kind);
  if (expression.kind === 'number') mixed = withText(mixed, expression.text);
  else if (expression.kind === 'apply') mixed = withText(mixed, expression.operation);
  else if (expression.kind === 'fold') mixed = withText(withText(mixed, expression.fold), expression.index);
  else if ('name' in expression) mixed = withText(mixed, expression.name);
  for (const child of childrenOf(expression)) mixed = mixedIn(Math.imul(mixed ^ 41, 0x01000193), child);
  return Math.imul(mixed ^ 59, 0x01000193);
}

function withText(state: number, text: string): number {
  let mixed = state;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return mixed;
}
