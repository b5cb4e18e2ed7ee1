import type { Arithmetic, Side } from '../arithmetic';
import { apply, type Expression, number, one, times } from '../expression';
import type { Shape } from '../shapes';
import { type Tensor, zipped } from '../tensor';
import { broadcastShape, call, gathered, type Operation, pairwise, scaled } from './operation';

/** 1 where it holds. The sides it holds for, as `order` answers. */
function comparison(text: string, tex: string, holds: readonly Side[]): Operation {
  return {
    words: [],
    arguments: 2,
    shape: broadcastShape,
    value: pairwise((a, x, y) => a.compare(x, y, holds)),
    gradient: () => [null, null],
    write: {
      level: 4,
      text: (part) => `[${part(0, 1)} ${text} ${part(1, 1)}]`,
      tex: (part) => `\\mathbf{1}\\!\\left[${part(0, 1)} ${tex} ${part(1, 1)}\\right]`,
    },
  };
}

/** The larger (side 1) or the smaller (side −1) of two. */
function extreme(word: 'max' | 'min', side: 'greater' | 'less'): Operation {
  return {
    words: [word],
    arguments: 2,
    shape: broadcastShape,
    value: pairwise((a, x, y) => a[word](x, y)),
    gradient: ({ upstream, args, shapes, shape }) => {
      const [left, right] = args as [Expression, Expression];
      const first = apply(side, left, right);
      const parts = [first, apply('subtract', one, first)];
      return parts.map((part, at) => gathered(scaled(upstream, part, shape), shape, shapes[at] as Shape));
    },
    write: call(word, `\\${word}`, 2),
  };
}

/** Operations that choose: comparisons, the larger, the smaller, if. */
export const choiceOperations = {
  max: extreme('max', 'greater'),
  min: extreme('min', 'less'),
  equal: comparison('=', '=', [0]),
  unequal: comparison('!=', '\\neq', [-1, 1]),
  less: comparison('<', '<', [-1]),
  atMost: comparison('<=', '\\le', [-1, 0]),
  greater: comparison('>', '>', [1]),
  atLeast: comparison('>=', '\\ge', [0, 1]),
  if: {
    words: ['if'],
    arguments: 3,
    shape: ([condition, then, otherwise], sizes) => {
      const branches = broadcastShape([then as Shape, otherwise as Shape], sizes);
      return branches && broadcastShape([condition as Shape, branches], sizes);
    },
    value: <Ball>(a: Arithmetic<Ball>, args: Tensor<Ball>[]) => {
      const [condition, then, otherwise] = args as [Tensor<Ball>, Tensor<Ball>, Tensor<Ball>];
      const pairs = zipped(then as Tensor<Ball | [Ball, Ball]>, otherwise, (x, y) => [x, y] as [Ball, Ball]);
      return zipped(condition as Tensor<Ball | [Ball, Ball]>, pairs, (test, pair) => {
        const [x, y] = pair as [Ball, Ball];
        return a.choose(test as Ball, x, y);
      }) as Tensor<Ball>;
    },
    gradient: ({ upstream, args, shapes, shape }) => {
      const condition = args[0] as Expression;
      const branch = (then: Expression, otherwise: Expression, to: Shape): Expression =>
        gathered(apply('if', condition, then, otherwise), shape, to);
      return [
        null,
        branch(upstream, times(number(0), upstream), shapes[1] as Shape),
        branch(times(number(0), upstream), upstream, shapes[2] as Shape),
      ];
    },
    write: call('if', '\\operatorname{if}', 3),
  },
} as const satisfies Record<string, Operation>;
