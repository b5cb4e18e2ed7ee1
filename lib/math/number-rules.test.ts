import { describe, expect, test } from 'vitest';
import { readExpression } from './notation/read';
import { checkNumber, type NumberRule } from './number-check';
import { samplePoints } from './points';
import { modelOf, read } from './testing/models';

const empty = modelOf({ symbols: {}, definitions: {} });
const [point] = samplePoints(empty, 'numbers', 1, 1);

function judged(answer: string, value: string, rule: NumberRule = {}): string {
  if (point === undefined) throw new Error('No point');
  const reading = readExpression(answer, empty.scope);
  if (reading.kind === 'problem') return `unread, perhaps ${reading.problem.suggestion ?? 'nothing'}`;
  return checkNumber(reading.expression, read(value, empty), empty, point, rule);
}

type Row = [answer: string, value: string, rule: NumberRule, verdict: 'right' | 'wrong' | 'undefined'];

const relative: Row[] = [
  ['101', '100', { relative: 0.01 }, 'right'],
  ['99', '100', { relative: 0.01 }, 'right'],
  ['101.00000000000000000001', '100', { relative: 0.01 }, 'wrong'],
  ['0.101', '0.1', { relative: 0.01 }, 'right'],
  ['0.1010000000000000000001', '0.1', { relative: 0.01 }, 'wrong'],
  ['-101', '-100', { relative: 0.01 }, 'right'],
  ['101', '-100', { relative: 0.01 }, 'wrong'],
  ['3.737e-32', '3.7e-32', { relative: 0.01 }, 'right'],
  ['3.738e-32', '3.7e-32', { relative: 0.01 }, 'wrong'],
  ['0', '3.7e-32', { relative: 0.01 }, 'wrong'],
  ['0', '0', { relative: 0.01 }, 'right'],
  ['1e-50', '0', { relative: 0.01 }, 'wrong'],
  ['1.01e300', '1e300', { relative: 0.01 }, 'right'],
];
const absolute: Row[] = [
  ['0.4', '0.3', { absolute: 0.1 }, 'right'],
  ['0.2', '0.3', { absolute: 0.1 }, 'right'],
  ['0.40000000000000000001', '0.3', { absolute: 0.1 }, 'wrong'],
  ['-0.05', '0.05', { absolute: 0.1 }, 'right'],
  ['1e20', '1e20 + 1', { absolute: 1 }, 'right'],
  ['1e20', '1e20 + 1', { absolute: 0.5 }, 'wrong'],
  ['1e-10', '0', { absolute: 1e-10 }, 'right'],
  ['1.1e-10', '0', { absolute: 1e-10 }, 'wrong'],
  ['0.33', '1/3', { absolute: 0.005 }, 'right'],
  ['0.3', '1/3', { absolute: 0.005 }, 'wrong'],
];
const decimals: Row[] = [
  ['0.125', '0.1245', { decimals: 3 }, 'right'],
  ['0.124', '0.1245', { decimals: 3 }, 'right'],
  ['0.126', '0.1245', { decimals: 3 }, 'wrong'],
  ['0.123', '0.1245', { decimals: 3 }, 'wrong'],
  ['-0.125', '-0.1245', { decimals: 3 }, 'right'],
  ['-0.124', '-0.1245', { decimals: 3 }, 'right'],
  ['2', '2.5', { decimals: 0 }, 'right'],
  ['3', '2.5', { decimals: 0 }, 'right'],
  ['4', '2.5', { decimals: 0 }, 'wrong'],
  ['0.12', '1/8', { decimals: 2 }, 'right'],
  ['0.13', '1/8', { decimals: 2 }, 'right'],
  ['0.33', '1/3', { decimals: 2 }, 'right'],
  ['0.330', '1/3', { decimals: 2 }, 'right'],
  ['0.34', '1/3', { decimals: 2 }, 'wrong'],
  ['0.3', '1/3', { decimals: 2 }, 'wrong'],
  ['0.3333333', '1/3', { decimals: 2 }, 'right'],
  ['1/3', '1/3', { decimals: 2 }, 'right'],
  ['1.00', '0.996', { decimals: 2 }, 'right'],
  ['0', '0.004', { decimals: 2 }, 'right'],
  ['0', '0.006', { decimals: 2 }, 'wrong'],
  ['3.14159', 'pi', { decimals: 5 }, 'right'],
  ['3.14160', 'pi', { decimals: 5 }, 'wrong'],
];
const significant: Row[] = [
  ['1230', '1234.5', { significant: 3 }, 'right'],
  ['1234.5', '1234.5', { significant: 3 }, 'right'],
  ['1240', '1234.5', { significant: 3 }, 'wrong'],
  ['1.23e3', '1234.5', { significant: 3 }, 'right'],
  ['1200', '1250', { significant: 2 }, 'right'],
  ['1300', '1250', { significant: 2 }, 'right'],
  ['1400', '1250', { significant: 2 }, 'wrong'],
  ['-1300', '-1250', { significant: 2 }, 'right'],
  ['0.00123', '0.0012345', { significant: 3 }, 'right'],
  ['0.001230', '0.0012345', { significant: 3 }, 'right'],
  ['0.00124', '0.0012345', { significant: 3 }, 'wrong'],
  ['0.0012', '0.0012345', { significant: 3 }, 'wrong'],
  ['10.0', '9.996', { significant: 3 }, 'right'],
  ['10', '9.996', { significant: 3 }, 'right'],
  ['9.99', '9.996', { significant: 3 }, 'wrong'],
  ['3.7e-32', '3.68e-32', { significant: 2 }, 'right'],
  ['3.6e-32', '3.68e-32', { significant: 2 }, 'wrong'],
  ['6e23', '6.02214076e23', { significant: 1 }, 'right'],
  ['0.67', '2/3', { significant: 2 }, 'right'],
  ['0.66', '2/3', { significant: 2 }, 'wrong'],
  ['0', '0', { significant: 3 }, 'right'],
  ['0.004', '0', { significant: 3 }, 'wrong'],
];
const several: Row[] = [
  ['-0.587', '-0.587791', { cut: 3 }, 'right'],
  ['-0.588', '-0.587791', { cut: 3 }, 'wrong'],
  ['-0.588', '-0.587791', { decimals: 3, cut: 3 }, 'right'],
  ['0.66', '2/3', { cut: 2 }, 'right'],
  ['0.67', '2/3', { cut: 2 }, 'wrong'],
  ['0.005', '0', { relative: 0.01, absolute: 0.005 }, 'right'],
  ['105', '100', { relative: 0.01, absolute: 5 }, 'right'],
  ['106', '100', { relative: 0.01, absolute: 5 }, 'wrong'],
  ['105', '100', { relative: 0.05, absolute: null, decimals: null, significant: null }, 'right'],
];
const plain: Row[] = [
  ['0.5', '1/2', {}, 'right'],
  ['0.333', '1/3', {}, 'wrong'],
  ['1/3', '1/3', {}, 'right'],
  ['0.1 + 0.2', '0.3', {}, 'right'],
  ['sqrt(2)', 'sqrt(2)', {}, 'right'],
  ['1.414', 'sqrt(2)', {}, 'wrong'],
  ['1e-12', '0', {}, 'wrong'],
  ['-0', '0', {}, 'right'],
  ['1e4000', '1e4000', {}, 'right'],
  ['1e-4000', '1e-4000', {}, 'right'],
  ['1/0', '1', {}, 'undefined'],
  ['log(-1)', '1', {}, 'undefined'],
];

describe('a number is near enough', () => {
  describe.each([
    ['relative, bounds included', relative],
    ['absolute, bounds included', absolute],
    ['to decimal places, half up and half even', decimals],
    ['to significant figures, half up and half even', significant],
    ['by any one of several rules', several],
    ['without a rule only as the number itself', plain],
  ])('%s', (_, rows) => {
    test.each(rows)('%s for %s under %o: %s', (answer, value, rule, verdict) => {
      expect(judged(answer, value, rule)).toBe(verdict);
    });
  });
});

const small = ['3.7×10^-32', '3.7*10^-32', '3.7·10^(-32)', '3.7 × 10^{-32}', '3.7×10⁻³²', '3.7×10^−32'];
const sameNumber: [value: string, writings: string[]][] = [
  ['3.7e-32', [...small, '3.7e-32', '3.7E-32', '+3.7e-32', '37e-33', '3.70e-32', '3.7*10**-32']],
  ['3.7e-32', ['3,7e-32', '3,7×10^-32', '۳٫۷×۱۰^-۳۲', '٣٫٧×١٠^-٣٢', '３．７×１０^−３２']],
  ['1/3', ['1/3', '1 / 3', '1÷3', '1⁄3', '⅓', '۱/۳', '٢/٦', '２/６', '(1)/(3)']],
  ['0.5', ['0.5', '0,5', '.5', '٫٥', '0.50', '0.500000', '00.5', '5e-1', '1/2', '½', '0.5.']],
  ['0.5', ['50%', '50 %', '٥٠٪', '۵۰٪', '５０％']],
  ['3.7', ['٣٫٧', '۳٫۷', '３．７', '3,7', '3.7', '37/10', '370%']],
  [
    '-2.5',
    ['-2.5', '- 2.5', '−2.5', '–2.5', '—2.5', '‒2.5', '﹣2.5', '－2.5', '-2,5', '−۲٫۵', '(-2.5)', '-2½'],
  ],
  ['-2.5', ['−2.5\u200e', '\u200f-2.5', '\u2066-2.5\u2069', '-(5/2)']],
  ['1000', ['1000', '1e3', '10^3', '10³', '1٬000', '١٬٠٠٠', '１０００', '1000.0', '+1000']],
];

describe('a number may be written as people write it', () => {
  test.each(sameNumber.flatMap(([value, writings]) => writings.map((writing) => [writing, value] as const)))(
    '%s is %s',
    (writing, value) => {
      expect(judged(writing, value)).toBe('right');
    },
  );

  test.each([
    ['1 000', '1000'],
    ['1\u00a0000', '1000'],
    ['1\u202f000', '1000'],
    ['1,000', '1.000'],
  ])('%s, which may be two things or one, is asked about and costs nothing', (writing, suggestion) => {
    expect(judged(writing, '1000')).toBe(`unread, perhaps ${suggestion}`);
  });

  test.each(['2.5-', '0..5', '1.2.3', '1,234,567', '3.7 10^-32', '', '٫', '%'])(
    '%s is no number, and costs nothing',
    (writing) => {
      expect(judged(writing, '1')).toMatch(/^unread/);
    },
  );

  test.each(['--2.5', '2.5', '-25', '-5/4', '−0.25'])('%s is not -2.5', (writing) => {
    expect(judged(writing, '-2.5')).toBe('wrong');
  });
});
