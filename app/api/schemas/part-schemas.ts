import { z } from 'zod';
import { graphFills } from '@/lib/catalog/graph/graph-cells';
import type { PublicGraph } from '@/lib/catalog/graph/public-graph';
import type { PublicTrace } from '@/lib/catalog/parts/public-trace';
import { traceGroups } from '@/lib/catalog/parts/trace-groups';
import { tex } from './shared-schemas';

const place = { x: z.number(), y: z.number() };
const entries = { rows: z.int(), columns: z.int() };

export const publicGraph: z.ZodType<PublicGraph> = z
  .object({
    nodes: z.array(
      z.object({
        name: z.string(),
        tex,
        isSymbol: z.boolean(),
        shape: z.string().nullable(),
        ...entries,
        value: z.string().nullable().describe('Where it is given.'),
        isEnd: z.boolean().describe('Whether the graph ends here, where the gradient is 1.'),
      }),
    ),
    edges: z.array(z.object({ key: z.string(), from: z.string(), to: z.string(), tex })),
    cells: z
      .array(z.object({ fill: z.enum(graphFills), key: z.string(), tex, ...entries }))
      .describe('What is asked, in the order it is worked out; `key` as in an answer: `h by e`.'),
    layout: z.object({
      width: z.number(),
      height: z.number(),
      nodes: z
        .array(z.object({ ...place, name: z.string(), width: z.number(), height: z.number() }))
        .describe('Centres.'),
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

export const publicTrace: z.ZodType<PublicTrace> = z
  .object({
    fill: z.array(z.enum(traceGroups)).describe('What is filled in, in the order it is worked out.'),
    columns: z.array(z.object({ name: z.string(), tex, isInput: z.boolean() })).describe('Of the data.'),
    rows: z.array(z.array(z.number())),
    loss: tex,
    output: tex,
    parameters: z.array(
      z.object({
        name: z.string(),
        tex,
        start: z.number(),
        entry: z
          .object({ of: tex, place: z.string() })
          .nullable()
          .describe('Which entry of which vector or matrix it is.'),
      }),
    ),
    rate: z.object({ tex, value: z.number() }),
    momentum: z.number().nullable(),
    batches: z.array(z.array(z.int())).describe('For each step, rows of the data, from 1.'),
  })
  .describe('Gradient descent by hand: all that is given.');
