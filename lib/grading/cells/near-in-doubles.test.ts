import { expect, test } from 'vitest';
import { decimals } from '../../math/decimals';
import { randomFrom } from '../../math/seed';
import { cellDigits, isNearEntry, ruleOfCells } from './judge-cell';
import { nearInDoubles, toDouble } from './near-in-doubles';

const arithmetic = decimals(cellDigits);
const of = (text: string) =>
  text.startsWith('-') ? arithmetic.negate(arithmetic.fromText(text.slice(1))) : arithmetic.fromText(text);

test('where doubles tell, exact arithmetic says the same', () => {
  const random = randomFrom('near');
  let told = 0;
  for (let round = 0; round < 3000; round += 1) {
    const places = Math.floor(random() * 5);
    const rule = ruleOfCells({
      tolerance: { relative: random() < 0.3 ? 10 ** -Math.floor(random() * 6) : null, absolute: null },
      rounded: random() < 0.7 ? places : null,
    });
    const wanted = (random() * 10 ** Math.floor(random() * 6) * (random() < 0.5 ? -1 : 1)).toFixed(9);
    const typed = (Number(wanted) + (random() - 0.5) * 3 * 10 ** -places).toFixed(
      places + Math.floor(random() * 3),
    );
    for (const exactly of [undefined, () => of(typed)]) {
      const near = nearInDoubles(toDouble(of(typed)), toDouble(of(wanted)), rule, exactly);
      if (near === 'unclear') continue;
      told += 1;
      expect(near === 'near', `${typed} for ${wanted}`).toBe(isNearEntry(of(typed), of(wanted), rule));
    }
  }
  expect(told).toBeGreaterThan(3500);
});

test.each(['1e400', '1e-400'])('%s is left to exact arithmetic', (text) => {
  expect(nearInDoubles(toDouble(of(text)), toDouble(of(text)), {})).toBe('unclear');
});

test('what has no value is near nothing', () => {
  const none = toDouble(arithmetic.undefined);
  expect(nearInDoubles(none, none, {})).toBe('far');
  expect(nearInDoubles(toDouble(of('1')), none, { absolute: 5 })).toBe('far');
});

test('half a unit itself is left to exact arithmetic', () => {
  expect(nearInDoubles(toDouble(of('0.3')), toDouble(of('0.25')), { decimals: 1, cut: 1 })).toBe('unclear');
});

test.each([
  ['0.114', '0.11462', 'near'],
  ['-0.114', '-0.11462', 'near'],
  ['0', '-0.0007', 'near'],
  ['0.1141', '0.1149', 'far'],
  ['0.11400000000000001', '0.11462', 'far'],
  ['0.115', '0.1157', 'near'],
  ['0.114', '0.115', 'unclear'],
])('%s for %s, cut at three decimals, is %s where what was typed is at hand', (typed, wanted, near) => {
  const rule = { decimals: 3, cut: 3 };
  const [one, other] = [toDouble(of(typed)), toDouble(of(wanted))];
  expect(nearInDoubles(one, other, rule, () => of(typed))).toBe(near);
});
