import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurns } from './turns';

/** Works off what is asked, one step of every holder at a time; the owners in the order they were served. */
async function served(things: number, asked: string[]): Promise<string[]> {
  const turns = createTurns(Array.from({ length: things }, (_, at) => at));
  const order: string[] = [];
  await Promise.all(
    asked.map(async (owner) => {
      const thing = await turns.take(owner);
      order.push(owner);
      await new Promise((resolve) => setTimeout(resolve, 1));
      turns.giveBack(thing, owner);
    }),
  );
  return order;
}

test.each<[string, number, string, string]>([
  ['one after the other', 1, 'aaa', 'aaa'],
  ['whoever comes with one waits for one of another, not for all', 1, 'aaaab', 'abaaa'],
  ['owners take turns', 1, 'aaabbb', 'ababab'],
  ['whoever comes first is first among equals', 1, 'abcabc', 'abcabc'],
  ['with two, one owner holds one only', 2, 'aaaab', 'abaaa'],
])('%s', async (_, things, asked, order) => {
  expect((await served(things, [...asked])).join('')).toBe(order);
});

test('never are more given out than there are, nor two to one owner, and everybody has their turn', async () => {
  const owners = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), owners, async (things, asked) => {
      const turns = createTurns(Array.from({ length: things }, (_, at) => at));
      const held = new Map<number, string>();
      await Promise.all(
        asked.map(async (owner) => {
          const thing = await turns.take(owner);
          expect(held.has(thing)).toBe(false);
          expect([...held.values()]).not.toContain(owner);
          held.set(thing, owner);
          await Promise.resolve();
          held.delete(thing);
          turns.giveBack(thing, owner);
        }),
      );
      expect(held.size).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test('without an owner all that are free may be held', async () => {
  const turns = createTurns(['x', 'y']);
  expect([await turns.take(), await turns.take()]).toEqual(['x', 'y']);
});
