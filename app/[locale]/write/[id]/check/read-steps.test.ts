import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSteps } from './read-steps';

const steps = [
  { kind: 'progress', done: 1, of: 3, part: 'dŷ' },
  { kind: 'progress', done: 2, of: 3, part: '梯度' },
  { kind: 'unread', problems: [] },
];
const bytes = new TextEncoder().encode(steps.map((step) => `${JSON.stringify(step)}\n`).join(''));

function streamOf(pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

test('however the bytes are cut, the same steps come', async () => {
  const cut = fc.uniqueArray(fc.integer({ min: 0, max: bytes.length }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(cut, async (places) => {
      const edges = [0, ...places.sort((a, b) => a - b), bytes.length];
      const pieces = edges.slice(1).map((edge, at) => bytes.slice(edges[at], edge));
      const read = [];
      for await (const step of readSteps(streamOf(pieces))) read.push(step);
      expect(read).toEqual(steps);
    }),
  );
});
