import { z } from 'zod';
import type { ToldHints, ToldSolution } from '@/app/_help/told';
import { graphFills } from '@/lib/catalog/graph/graph-cells';
import type { PublicGraph } from '@/lib/catalog/graph/public-graph';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import { traceGroups } from '@/lib/catalog/parts/trace-groups';
import { locales, type PublicExercise } from '@/lib/catalog/public-exercise';
import type { Answer } from '@/lib/grading/answer';
import type { LineMark } from '@/lib/grading/derivation/line-marks';
import type { TracePictures } from '@/lib/grading/trace/pictures';
import type { ShownRun } from '@/lib/grading/trace/shown-run';
import { findingIds, type Verdict } from '@/lib/grading/verdict';
import { readProblemCodes } from '@/lib/math/notation/problem';

const id = z.string();
const credit = z.number().min(0).max(1);
const kind = z.enum(['gradient', 'expression', 'number', 'shape', 'choice', 'derivation', 'graph', 'trace']);
const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const dimension = z.union([z.string(), z.number()]);
const shape = z.object({ rows: dimension, columns: dimension }).describe('A size is a name or a number.');
const markdown = z.string().describe('Markdown; formulas stand between dollar signs.');
const tex = z.string().describe('TeX.');

export const catalogueSchema = z.object({
  tracks: z.array(
    z.object({
      slug: z.string(),
      title: z.string(),
      exercises: z.array(
        z.object({
          slug: z.string(),
          title: z.string(),
          level,
          skills: z.array(z.string()),
          kinds: z.array(kind),
          partCount: z.int(),
          parts: z.array(id),
        }),
      ),
    }),
  ),
});

const look = { indices: z.array(z.string()), tex, also: z.array(z.string()) };

const scope = z
  .object({
    names: z.record(z.string(), z.object({ shape, ...look, element: z.object(look).nullable() })),
    indices: z.record(z.string(), dimension),
    sizes: z.record(z.string(), z.number()),
    sizeNames: z.array(z.string()),
    functions: z.record(z.string(), z.array(z.string())),
  })
  .describe('What a live preview needs to read an answer: names, shapes, indices. It holds no formula.');

const place = { x: z.number(), y: z.number() };

const publicGraph: z.ZodType<PublicGraph> = z
  .object({
    nodes: z.array(
      z.object({
        name: z.string(),
        tex,
        isSymbol: z.boolean(),
        shape: z.string().nullable(),
        value: z.string().nullable().describe('Where it is given.'),
        isEnd: z.boolean().describe('Whether the graph ends here, where the gradient is 1.'),
      }),
    ),
    edges: z.array(z.object({ key: z.string(), from: z.string(), to: z.string(), tex })),
    cells: z
      .array(z.object({ fill: z.enum(graphFills), key: z.string(), tex }))
      .describe('What is asked, in the order it is worked out; `key` as in an answer: `h by e`.'),
    layout: z.object({
      width: z.number(),
      height: z.number(),
      nodes: z.array(z.object({ ...place, name: z.string() })).describe('Centres.'),
      edges: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          points: z.array(z.object(place)),
          label: z.object(place),
        }),
      ),
    }),
    sizes: z.object({
      nodeWidth: z.number(),
      nodeHeight: z.number(),
      layerGap: z.number(),
      nodeGap: z.number(),
      labelWidth: z.number(),
      labelHeight: z.number(),
    }),
  })
  .describe('The graph as it is drawn, from left to right, in pixels.');

const publicTrace: z.ZodType<PublicTrace> = z
  .object({
    fill: z.array(z.enum(traceGroups)).describe('What is filled in, in the order it is worked out.'),
    columns: z.array(z.object({ name: z.string(), tex, isInput: z.boolean() })).describe('Of the data.'),
    rows: z.array(z.array(z.number())),
    loss: tex,
    output: tex,
    parameters: z.array(z.object({ name: z.string(), tex, start: z.number() })),
    rate: z.object({ tex, value: z.number() }),
    momentum: z.number().nullable(),
    batches: z.array(z.array(z.int())).describe('For each step, rows of the data, from 1.'),
  })
  .describe('Gradient descent by hand: all that is given.');

export const exerciseSchema: z.ZodType<PublicExercise> = z.object({
  slug: z.string(),
  revision: z.string().describe('Hash of the content; changes whenever the exercise does.'),
  seed: z.int(),
  hasVariants: z.boolean().describe('False where every seed gives the same exercise.'),
  locale: z.enum(locales),
  textLocale: z.enum(locales).describe('The language the text is really in.'),
  title: z.string(),
  level,
  skills: z.array(z.string()),
  track: z.object({ slug: z.string(), title: z.string() }),
  statement: markdown,
  model: z.array(z.object({ name: z.string(), tex })),
  symbols: z.array(
    z.object({
      name: z.string(),
      tex,
      meaning: z.string(),
      domain: z.string(),
      shape: z.string().nullable(),
      value: z.string().nullable(),
    }),
  ),
  scope,
  parts: z.array(
    z.object({
      id,
      name: z.string().nullable(),
      kind,
      question: tex,
      text: markdown,
      use: z.array(tex).nullable(),
      wantedShape: z.string().nullable(),
      rounded: z.int().nullable(),
      options: z.array(z.object({ id, text: markdown })),
      several: z.boolean(),
      derivation: z
        .object({
          start: tex.describe('What the lines begin with.'),
          steps: z.int().nullable().describe('How many are to be shown at least.'),
        })
        .optional(),
      graph: publicGraph.optional(),
      trace: publicTrace.optional(),
    }),
  ),
});

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

const said = z.object({ tex, text: z.string().describe('The same in Unicode.') });

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
      mark: z.enum(['right', 'carried', 'wrong', 'empty']).optional(),
      finding: finding.optional(),
    }),
  )
  .describe('`carried`: wrong in itself, and what follows from the earlier cells as they were written.');

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
    firstWrongLine: line.optional(),
    cells: cells.optional(),
    firstWrong: z.string().optional(),
  }),
  z.object({
    kind: z.literal('not-in-form'),
    wanted: z.object({
      use: z.array(z.object({ name: z.string(), tex })),
      lacks: z
        .enum(['derivative', 'names', 'tidy', 'steps'])
        .optional()
        .describe(
          'A derivative is to be worked out; only the names of `use` may stay; it can be much shorter; a step is missing.',
        ),
      step: said.optional(),
    }),
  }),
  z.object({
    kind: z.literal('wrong-shape'),
    yours: shape,
    wanted: shape,
    finding: finding.optional(),
    firstWrongLine: line.optional(),
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
          mark: z.literal('wrong'),
          side: z.int().min(1).optional().describe('The side of the line that differs from the one before.'),
        }),
        z.object({ mark: z.literal('unread'), problem: readProblem }),
      ]),
    )
    .describe('One for each line, each against the line before it.'),
});

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

const told = z.object({
  sentence: z.string().describe('The verdict in the wanted language.'),
  page: z.string().describe('The sentence with its formulas as TeX between dollar signs.'),
  counted: z
    .boolean()
    .describe(
      'False where the answer costs nothing (unread, wrong shape, undecided), and once the solution was opened.',
    ),
  credit: credit.nullable().describe('Null where it does not count.'),
  attempt: id.describe('The id of the stored attempt.'),
  optionReasons: z.array(z.object({ id, text: markdown })).optional(),
});

export const attemptResponseSchema = z.intersection(verdictSchema, told);

const html = z.string().describe('The Markdown, set with MathML inside, safe to show.');

export const hintsSchema: z.ZodType<ToldHints> = z.object({
  total: z.int().describe('How many there are for you now; a wrong answer may bring one more.'),
  cost: credit.describe('Of the next hint, as a share of the part’s credit.'),
  taken: z
    .array(z.object({ id, markdown, html, locale: z.enum(locales).describe('What it is really in.') }))
    .describe('In the order they were taken.'),
});

const typedCells = z.record(z.string(), z.string());
const traceTable = z.object({
  rows: z.array(
    z.object({
      outputs: z.array(z.string()).optional(),
      gradient: typedCells.optional(),
      velocity: typedCells.optional(),
      parameters: typedCells.optional(),
    }),
  ),
});

export const solutionSchema: z.ZodType<ToldSolution> = z.object({
  lines: z.array(
    z.object({
      sentence: markdown,
      tex,
      shapes: z.array(z.object({ tex, shape: z.string() })).describe('Of matrices: each factor’s.'),
    }),
  ),
  prose: z.object({ markdown, html }).describe('What the author adds; may be empty.'),
  end: tex,
  table: traceTable.optional().describe('For a training run: a right one.'),
  options: z.array(z.object({ id, right: z.boolean(), reason: markdown })).describe('For a choice.'),
});

const answer: z.ZodType<Answer> = z.union([
  z.string(),
  z.array(z.string()),
  traceTable,
  z.object({
    values: typedCells.optional(),
    local: typedCells.optional(),
    gradients: typedCells.optional(),
  }),
]);

export const attemptListSchema = z.object({
  attempts: z.array(
    z.object({
      id,
      exercise: z.string(),
      revision: z.string(),
      seed: z.int(),
      part: id,
      answer,
      notation: z.enum(['text', 'latex']),
      locale: z.string(),
      verdict: verdictSchema,
      counted: z.boolean(),
      credit: credit.nullable(),
      createdAt: z.iso.datetime(),
    }),
  ),
});

const time = z.iso.datetime();
const count = z.int().min(0);

export const progressSchema = z.object({
  exercises: z.array(
    z.object({
      slug: z.string(),
      solvedParts: count,
      triedParts: count,
      partCount: count,
      state: z.enum(['empty', 'half', 'full']).describe('Nothing solved, something, everything.'),
      lastAt: time.nullable(),
    }),
  ),
  skills: z.array(
    z.object({
      skill: z.string(),
      solved: count,
      tried: count,
      partCount: count,
      standing: z.number().min(0).max(1).describe('The share solved; solved at first weighs more.'),
    }),
  ),
  days: z.object({ practised: count, streak: count }).describe('UTC days with a counted attempt.'),
  review: z
    .array(z.object({ exercise: z.string(), part: id, dueAt: time }))
    .describe('What is due, the longest due first.'),
});

export const exportSchema = z
  .record(z.string(), z.unknown())
  .describe('Everything kept about the person: the account, each attempt, the help taken.');

export const healthSchema = z.object({
  status: z.literal('ok'),
  database: z.enum(['embedded', 'server']),
  version: z.string(),
});

export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What was wrong with this request, and what would help.'),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .describe('A problem as in RFC 9457.');
