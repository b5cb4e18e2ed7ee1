import type { Arithmetic } from '../arithmetic';
import { apply, type Expression, negative, number, one, over, plus, times } from '../expression';
import { mapped, type Tensor } from '../tensor';
import { call, type Operation, sameShape, scaled } from './operation';

/** `flat`: zero wherever it exists. */
type Slope = (u: Expression, self: Expression) => Expression;

/** A function of one number, applied to every entry; the slope is its textbook derivative. */
function elementwise(
  words: string[],
  tex: string,
  f: <Ball>(arithmetic: Arithmetic<Ball>, x: Ball) => Ball,
  slope: Slope | 'flat',
): Operation {
  return {
    words,
    arguments: 1,
    shape: sameShape,
    value: <Ball>(arithmetic: Arithmetic<Ball>, [x]: Tensor<Ball>[]) =>
      mapped(x as Tensor<Ball>, (value) => f(arithmetic, value)),
    isElementwise: true,
    gradient:
      slope === 'flat'
        ? () => [null]
        : ({ upstream, args: [u], self, shape }) => [scaled(upstream, slope(u as Expression, self), shape)],
    write: call(words[0] as string, tex, 1),
  };
}

const square = (u: Expression): Expression => apply('elementPower', u, number(2));
const inverse = (u: Expression): Expression => over(one, u);

export const elementwiseOperations = {
  exp: {
    ...elementwise(
      ['exp'],
      '\\exp',
      (a, x) => a.exp(x),
      (_, self) => self,
    ),
    write: { level: 3, text: (part) => `exp(${part(0, 0)})`, tex: (part) => `e^{${part(0, 0)}}` },
  } satisfies Operation,
  log: elementwise(['log', 'ln'], '\\log', (a, x) => a.log(x), inverse),
  sqrt: {
    ...elementwise(
      ['sqrt'],
      '\\sqrt',
      (a, x) => a.sqrt(x),
      (_, self) => over(one, times(number(2), self)),
    ),
    write: { level: 4, text: (part) => `sqrt(${part(0, 0)})`, tex: (part) => `\\sqrt{${part(0, 0)}}` },
  } satisfies Operation,
  sigmoid: elementwise(
    ['sigmoid', 'sigma', 'logistic'],
    '\\sigma',
    (a, x) => a.sigmoid(x),
    (_, self) => apply('hadamard', self, apply('subtract', one, self)),
  ),
  tanh: elementwise(
    ['tanh'],
    '\\tanh',
    (a, x) => a.tanh(x),
    (_, self) => apply('subtract', one, square(self)),
  ),
  relu: elementwise(
    ['relu'],
    '\\operatorname{ReLU}',
    (a, x) => a.max(x, a.fromInteger(0)),
    (u) => apply('step', u),
  ),
  softplus: elementwise(
    ['softplus'],
    '\\operatorname{softplus}',
    (a, x) => a.softplus(x),
    (u) => apply('sigmoid', u),
  ),
  step: elementwise(['step', 'heaviside'], '\\operatorname{step}', (a, x) => a.step(x), 'flat'),
  abs: {
    ...elementwise(
      ['abs'],
      '',
      (a, x) => a.abs(x),
      (u) => apply('sign', u),
    ),
    write: { level: 4, text: (part) => `abs(${part(0, 0)})`, tex: (part) => `\\left|${part(0, 0)}\\right|` },
  } satisfies Operation,
  sign: elementwise(['sign', 'sgn'], '\\operatorname{sign}', (a, x) => a.sign(x), 'flat'),
  sin: elementwise(
    ['sin'],
    '\\sin',
    (a, x) => a.sin(x),
    (u) => apply('cos', u),
  ),
  cos: elementwise(
    ['cos'],
    '\\cos',
    (a, x) => a.cos(x),
    (u) => negative(apply('sin', u)),
  ),
  tan: elementwise(
    ['tan'],
    '\\tan',
    (a, x) => a.divide(a.sin(x), a.cos(x)),
    (_, self) => plus(one, square(self)),
  ),
  sinh: elementwise(
    ['sinh'],
    '\\sinh',
    (a, x) => a.sinh(x),
    (u) => apply('cosh', u),
  ),
  cosh: elementwise(
    ['cosh'],
    '\\cosh',
    (a, x) => a.cosh(x),
    (u) => apply('sinh', u),
  ),
  atan: elementwise(
    ['atan', 'arctan'],
    '\\arctan',
    (a, x) => a.atan(x),
    (u) => over(one, plus(one, square(u))),
  ),
} as const satisfies Record<string, Operation>;
