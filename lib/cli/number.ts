import { z } from 'zod';
import { buildModel } from '../math/model';
import { readExpression } from '../math/notation/read';
import { checkNumber } from '../math/number-check';
import { samplePoints } from '../math/points';
import { answerLines, BadRecord, elapsedMs } from './json-lines';

const numberRecord = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  answer: z.string(),
  value: z.union([z.number(), z.string()]),
  relative: z.number().nonnegative().optional(),
  absolute: z.number().nonnegative().optional(),
  decimals: z.number().int().min(0).max(40).optional(),
  significant: z.number().int().min(1).max(40).optional(),
  locale: z.string().optional(),
});

const verdicts = {
  right: 'correct',
  wrong: 'incorrect',
  undefined: 'incorrect',
  undecided: 'undecided',
  'too-large': 'unread',
} as const;

export function runNumber(file: string | null): Promise<number> {
  const built = buildModel({ symbols: {}, definitions: {} });
  if (built.kind === 'problems') throw new Error('The empty model has problems');
  const { model } = built;
  const [point] = samplePoints(model, 'number', 1, 1);
  if (point === undefined) throw new Error('No point');
  return answerLines(file, numberRecord, (record) => {
    const since = performance.now();
    const value = readExpression(String(record.value), model.scope);
    if (value.kind === 'problem') throw new BadRecord(`value: ${JSON.stringify(value.problem)}`);
    const { locale = 'en' } = record;
    const answer = readExpression(record.answer, model.scope, { locale });
    const id = record.id === undefined ? {} : { id: record.id };
    if (answer.kind === 'problem')
      return { ...id, verdict: 'unread', problem: answer.problem, ms: elapsedMs(since) };
    const { relative, absolute, decimals, significant } = record;
    const judged = checkNumber(answer.expression, value.expression, model, point, {
      relative: relative ?? null,
      absolute: absolute ?? null,
      decimals: decimals ?? null,
      significant: significant ?? null,
    });
    return { ...id, verdict: verdicts[judged], ms: elapsedMs(since) };
  });
}
