import type { Exercise } from '../../catalog/exercise';
import type { TracePart } from '../../catalog/parts/trace-source';
import { toTex } from '../../math/notation/to-tex';
import { toText } from '../../math/notation/to-text';
import { lineOf } from '../solution/line-of';
import type { SolutionLine, SolutionRule } from '../solution/solution-line';
import { taskFor } from '../solution/task';
import { workedOut } from '../solution/worked-out';
import { askedSlope } from './asked-slope';

/** The gradient the table is filled by, for the first parameter in full, and what each step does with it. */
export function traceLines(exercise: Exercise, part: TracePart): SolutionLine[] {
  const slopes = part.parameters.map((_, at) => {
    const asked = askedSlope(exercise, part, at);
    const task = taskFor(asked.exercise, asked.part);
    return workedOut(asked.exercise, asked.part).steps.map((step) => lineOf(step, task));
  });
  const [first = [], ...others] = slopes;
  const likewise = others.flatMap((lines): SolutionLine[] => {
    const last = lines.at(-1);
    return last === undefined ? [] : [{ ...last, rule: 'likewise', names: {} }];
  });
  return [...first, ...likewise, ...stepLines(exercise, part)];
}

/** From the gradients of single points to the next parameters. */
export function stepLines({ model }: Exercise, { loss, rate, momentum, batches }: TracePart): SolutionLine[] {
  const [point, pointText] = [toTex(loss, model.scope), toText(loss)];
  const [pace, paceText] = [toTex(rate, model.scope), toText(rate)];
  const line = (rule: SolutionRule, tex: string, text: string): SolutionLine => ({
    ...{ rule, tex, text },
    names: {},
    shapes: [],
  });
  const isMean = batches.some((batch) => batch.length > 1);
  return [
    ...(isMean
      ? [
          line(
            'batch-mean',
            `g = \\frac{1}{|B|}\\sum_{i\\in B}\\frac{\\partial ${point}^{(i)}}{\\partial w}`,
            `g = mean of d(${pointText}, w) over the batch`,
          ),
        ]
      : [line('batch-one', `g = \\frac{\\partial ${point}}{\\partial w}`, `g = d(${pointText}, w)`)]),
    ...(momentum === null
      ? [line('descent-step', `w \\leftarrow w - ${pace}\\,g`, `w <- w - ${paceText} g`)]
      : [
          line('velocity-step', `v \\leftarrow ${momentum}\\,v + g`, `v <- ${momentum} v + g`),
          line('descent-step', `w \\leftarrow w - ${pace}\\,v`, `w <- w - ${paceText} v`),
        ]),
  ];
}
