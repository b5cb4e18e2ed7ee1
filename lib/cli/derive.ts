import { z } from 'zod';
import { type Derivation, derive } from '../math/derive';
import { mathjsWitness } from '../math/derive-mathjs';
import type { Expression } from '../math/expression';
import type { Model } from '../math/model';
import { ReadFailure } from '../math/notation/failure';
import { readExpression } from '../math/notation/read';
import { modelFields, modelOf } from './compare';
import { answerLines, BadRecord, elapsedMs } from './json-lines';

const deriveRecord = z.object({ ...modelFields, of: z.string(), by: z.string() });

export function runDerive(file: string | null): Promise<number> {
  return answerLines(file, deriveRecord, (record) => {
    const since = performance.now();
    const model = modelOf(record);
    const of = readField('of', record.of, model);
    const by = readField('by', record.by, model);
    const { gradient, tex, steps, checked, unchecked } = derived(of, by, model);
    const id = record.id === undefined ? {} : { id: record.id };
    const open = checked ? {} : { unchecked };
    return { ...id, gradient, tex, steps, checked, ...open, ms: elapsedMs(since) };
  });
}

function readField(field: 'of' | 'by', text: string, model: Model): Expression {
  const reading = readExpression(text, model.scope);
  if (reading.kind === 'problem') throw new BadRecord(`${field}: ${JSON.stringify(reading.problem)}`);
  return reading.expression;
}

function derived(of: Expression, by: Expression, model: Model): Derivation {
  try {
    return derive(of, by, model, mathjsWitness);
  } catch (failure) {
    if (failure instanceof ReadFailure) throw new BadRecord(`of, by: ${JSON.stringify(failure.problem)}`);
    throw failure;
  }
}
