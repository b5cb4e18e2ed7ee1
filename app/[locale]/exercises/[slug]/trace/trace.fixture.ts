import type { PublicTrace } from '@/lib/catalog/parts/public-trace';

/** Two parameters, three steps; the last batch has one point less. */
export const trace: PublicTrace = {
  fill: ['outputs', 'gradient', 'parameters'],
  columns: [
    { name: 'x', tex: 'x', isInput: true },
    { name: 'y', tex: 'y', isInput: false },
  ],
  rows: [
    [0, 1],
    [1, 3],
    [2, 4],
  ],
  loss: 'L',
  output: 'f',
  parameters: [
    { name: 'w', tex: 'w', start: 0, entry: null },
    { name: 'b', tex: 'b', start: 0, entry: null },
  ],
  rate: { tex: '0.1', value: 0.1 },
  momentum: null,
  batches: [[1, 2], [2, 3], [3]],
};
