import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { nodesOf } from '@/lib/math/expression';
import { buildModel } from '@/lib/math/model';
import { readExpression } from '@/lib/math/notation/read';
import { toTex } from '@/lib/math/notation/to-tex';
import { functionWords } from '@/lib/math/operations';
import { operationIds } from '@/lib/math/operations/ids';
import { greekLetters } from './greek';
import { type NotationRow, notationGroups, notationModel } from './notation';

const built = buildModel(notationModel);
if (built.kind === 'problems') throw new Error(JSON.stringify(built.problems));
const { scope } = built.model;
const rows: readonly NotationRow[] = Object.values(notationGroups).flat();

function read(typed: string) {
  const reading = readExpression(typed, scope);
  if (reading.kind === 'problem') throw new Error(`${typed}: ${JSON.stringify(reading.problem)}`);
  return reading.expression;
}

describe('the table of notation', () => {
  test.each(rows)('$typed is read, and set as the table shows it', ({ typed, tex, also }) => {
    for (const way of [typed, ...also]) expect({ way, tex: toTex(read(way), scope) }).toEqual({ way, tex });
    expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow();
  });

  test('has every operator and function', () => {
    const shown = new Set<string>(
      rows.flatMap(({ typed }) =>
        [...nodesOf(read(typed))].flatMap((node) =>
          node.kind === 'apply' ? [node.operation] : node.kind === 'letter' ? [node.name] : [],
        ),
      ),
    );
    expect(operationIds.filter((id) => !shown.has(id))).toEqual([]);
  });

  test('has every word for a function', () => {
    const typed = rows.flatMap((row) => [row.typed, ...row.also]).join(' ');
    const words = new Set(typed.match(/[A-Za-z]+/g));
    expect([...functionWords.keys()].filter((word) => !words.has(word))).toEqual([]);
  });

  test('names each row once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

test.each(greekLetters())('$letter is read where the exercise has $word', ({ word, letter, tex }) => {
  const model = buildModel({ symbols: { [word]: 'real' }, definitions: {} });
  if (model.kind === 'problems') throw new Error(JSON.stringify(model.problems));
  for (const way of [word, letter]) {
    const reading = readExpression(way, model.model.scope);
    expect(reading.kind === 'expression' ? toTex(reading.expression, model.model.scope) : reading).toBe(tex);
  }
});
