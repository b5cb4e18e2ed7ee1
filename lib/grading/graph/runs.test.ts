import { expect, test } from 'vitest';
import { decimals } from '../../math/decimals';
import { modelOf, read } from '../../math/testing/models';
import { cellDigits } from '../cells/judge-cell';
import { asTaken, asTyped, createRun, plainValueIn, setIn } from './runs';

const model = modelOf({ symbols: { x: 'real' }, definitions: { u: 'x + 1', v: '2 u' } });
const point = {
  sizes: {},
  indices: {},
  functions: {},
  values: new Map([['x', { rows: 1, columns: 1, cells: [[3]] }]]),
};
const digits = decimals(cellDigits);

test('a cell that is set after what follows from it was asked for changes that too', () => {
  const run = createRun(model, point);
  const later = read('v + 1', model);
  const values = () => {
    const { rough, exact } = plainValueIn(run, later);
    return [rough.data[0]?.value, exact().data[0]?.value.toNumber()];
  };
  expect(values()).toEqual([9, 9]);
  setIn(run, 'u', asTaken(asTyped({ rows: 1, columns: 1, data: [digits.fromInteger(10)] })));
  expect(values()).toEqual([21, 21]);
});
