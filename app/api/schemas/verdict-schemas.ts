import { z } from 'zod';
import type { LineMark } from '@/lib/grading/derivation/line-marks';
import { findingIds, type Verdict } from '@/lib/grading/verdict';
import { readProblemCodes } from '@/lib/math/notation/problem';
import { credit, shape, tex } from './shared-schemas';

const said = z.object({ tex, text: z.string().describe('The same in Unicode.') });

const readProblem = z.object({
  code: z.enum(readProblemCodes),
  at: z.int().describe('Offset into the text as typed, in UTF-16 units.'),
  length: z.int(),
  found: z.string().optional(),
  suggestion: z.string().optional(),
  wanted: z.string().optional(),
});

const counterexample = z.object({
  point: z.array(z.object({ tex, value: z.string() })),
  entry: z.tuple([z.number(), z.number()]).optional().describe('Row and column, from 1.'),
  yours: z.string().nullable(),
  right: z.string(),
});

const finding = z
  .object({
    id: z.enum(findingIds),
    variant: z.string().optional().describe('Which of the sentences of this id is meant; plain without it.'),
    names: z.record(z.string(), said).optional().describe('What the sentence names.'),
    tex: tex.optional().describe('TeX of the first of the names.'),
    about: z
      .object({ of: z.string(), by: z.string() })
      .optional()
      .describe('The step of the chain rule it is about: the derivative of one by the other.'),
  })
  .describe('Why the answer is wrong.');

const line = z.int().min(1).describe('Lines count from 1.');
const cells = z
  .array(
    z.object({
      cell: z.string().describe('`values e`, `local h by e`, `2 gradient w0`'),
      credit,
      mark: z.enum(['right', 'carried', 'wrong', 'empty']),
      finding: finding.optional(),
    }),
  )
  .describe('`carried`: wrong in itself, and what follows from the earlier cells as they were written.');

const wrongLine = {
  firstWrongLine: line.optional(),
  lineBefore: z.number().int().min(0).optional().describe('The line it had to follow from; 0 for the start.'),
  firstWrongSide: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('The side of that line, from 1, which is not equal to the one before it in the same line.'),
};

const verdictRows = [
  z.object({ kind: z.literal('correct'), witness: z.enum(['exact', 'numeric']) }),
  z.object({
    kind: z.literal('partly'),
    credit,
    cells,
    firstWrong: z.string().optional().describe('The first cell that is wrong by itself, in working order.'),
  }),
  z.object({
    kind: z.literal('incorrect'),
    finding: finding.optional(),
    counterexample: counterexample.optional(),
    ...wrongLine,
    cells: cells.optional(),
    firstWrong: z.string().optional(),
  }),
  z.object({
    kind: z.literal('not-in-form'),
    wanted: z.object({
      use: z.array(z.object({ name: z.string(), tex })),
      lacks: z
        .enum(['derivative', 'names', 'own-names', 'tidy', 'steps', 'chain'])
        .optional()
        .describe(
          'A derivative is to be worked out; only the names of `use` may stay; a name given in a line is to be written out; it can be much shorter; a step is missing; lines only give names so far.',
        ),
      step: said.optional(),
    }),
  }),
  z.object({
    kind: z.literal('wrong-shape'),
    yours: shape,
    wanted: shape,
    finding: finding.optional(),
    ...wrongLine,
  }),
  z.object({
    kind: z.literal('unread'),
    problem: readProblem,
    cell: z.string().optional().describe('Of an answer made of cells: the one that cannot be read.'),
    line: line.optional(),
  }),
  z.object({ kind: z.literal('undecided'), line: line.optional() }),
] as const;

export const verdictSchema: z.ZodType<Verdict> = z.discriminatedUnion('kind', verdictRows);

export const lineMarksSchema: z.ZodType<{ marks: LineMark[] }> = z.object({
  marks: z
    .array(
      z.discriminatedUnion('mark', [
        z.object({ mark: z.enum(['empty', 'follows', 'undecided']) }),
        z.object({ mark: z.literal('aside').describe('True, and about something else.') }),
        z.object({
          mark: z.literal('defines').describe('Gives a name that the lines below may use.'),
          name: z.string().describe('As it is typed.'),
        }),
        z.object({
          mark: z.literal('wrong'),
          side: z.int().min(1).optional().describe('The side of the line that differs from the one before.'),
        }),
        z.object({ mark: z.literal('unread'), problem: readProblem }),
      ]),
    )
    .describe('One for each line, each against the line before it.'),
});
