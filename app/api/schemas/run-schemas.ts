import { z } from 'zod';
import type { TracePictures } from '@/lib/grading/trace/pictures';
import type { ShownRun } from '@/lib/grading/trace/shown-run';

const fit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('boundary').describe('Where the output is ½: weights · inputs + bias = 0.'),
    weights: z.tuple([z.number(), z.number()]),
    bias: z.number(),
  }),
  z.object({
    kind: z.literal('curve').describe('The output over the only input.'),
    points: z.array(z.tuple([z.number(), z.number()])),
  }),
]);

export const picturesSchema: z.ZodType<TracePictures> = z.object({
  names: z.array(z.string()),
  path: z.array(z.array(z.number()).nullable()).describe('The parameters at the start and after each step.'),
  losses: z.array(z.number().nullable()).describe('Mean over all rows of the data.'),
  fits: z.array(fit.nullable()),
});

export const runSchema: z.ZodType<ShownRun> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('run'),
    steps: z.array(z.int()).describe('Which steps are told of; 0 is the start.'),
    losses: z.array(z.number()),
    names: z.array(z.string()),
    parameters: z.array(z.number()),
    outputs: z.array(z.number()),
    stepCount: z.int(),
    epochSteps: z.int(),
    isDiverged: z.boolean(),
  }),
  z.object({ kind: z.literal('too-large'), epochsMax: z.int() }),
]);
