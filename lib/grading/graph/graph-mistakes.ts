import type { GraphCell } from '../../catalog/graph/graph-cells';
import { consumersOf, edgeKey, type GraphEdge } from '../../catalog/graph/model-graph';
import { type Expression, name, negative, one, plus, times } from '../../math/expression';
import type { Model } from '../../math/model';
import { tidy } from '../../math/tidy';
import { finding, said } from '../findings/mistake';
import type { Said } from '../said';
import type { Finding } from '../verdict';
import { type EdgeStep, type GraphModel, gradientKey, keyOf } from './graph-model';
import type { Work } from './graph-work';
import { isNearKnown, type Known, valueIn } from './runs';

/** What a cell is by one mistake, and what the mistake is called. */
type Slip = { value: Expression; finding: () => Finding };

/** With fewer digits than these, a number with fewer decimals than asked for agrees by chance. */
const roundedDigitsMin = 2;

/**
 * Why a cell is wrong: the first mistake of those people make there that gives it, from the truth or from the learner's
 * own cells; null where none does. Zero and one, which almost anything gives, are not explained but by their sign.
 */
export function findGraphMistake(cell: GraphCell, typed: Known, work: Work): Finding | null {
  const { graphModel, rule, truth, typed: own } = work;
  const here = name(keyOf(cell));
  const meets = (value: Expression, by = rule): boolean =>
    [truth, own].some((run) => {
      const known = valueIn(run, value);
      return (
        known !== null && known.rough.data.length === typed.rough.data.length && isNearKnown(typed, known, by)
      );
    });
  const numbers = typed.exact().data;
  if (numbers.every(({ value }) => value.isZero())) return null;
  if (meets(negative(here))) return finding('sign', 'plain');
  const [number] = numbers;
  if (number === undefined || numbers.length > 1)
    return (
      pathsLeftOut(cell, graphModel)
        .find(({ value }) => meets(value))
        ?.finding() ?? null
    );
  if (number.value.abs().eq(1)) return null;
  const decimals = number.value.decimalPlaces();
  if (number.value.precision() >= roundedDigitsMin && meets(here, { decimals, cut: decimals }))
    return finding('rounded-too-early', 'plain');
  return (
    slipsIn(cell, graphModel)
      .find(({ value }) => meets(value))
      ?.finding() ?? null
  );
}

function slipsIn(cell: GraphCell, graphModel: GraphModel): Slip[] {
  if (cell.fill === 'values') return [];
  return cell.fill === 'local'
    ? localSlips(cell.edge, graphModel)
    : [...pathsLeftOut(cell, graphModel), ...chainSlips(cell.key, graphModel)];
}

/** The derivative by another operand; the line itself instead of its derivative. */
function localSlips({ from, to }: GraphEdge, { graph, edges, model }: GraphModel): Slip[] {
  const others = graph.edges.filter(
    (edge) => edge.to === to && edge.from !== from && edges.get(edgeKey(edge))?.isNumber,
  );
  return [
    ...others.map((edge) => ({
      value: name(keyOf({ fill: 'local', key: edgeKey(edge) })),
      finding: () => finding('other-gradient', 'plain', { gradient: derivative(to, edge.from, model) }),
    })),
    {
      value: name(to),
      finding: () => finding('function-for-derivative', 'whole', { of: said(name(to), model) }),
    },
  ];
}

/** One of several ways to the end forgotten. */
function pathsLeftOut(cell: GraphCell, { graph, edges, model }: GraphModel): Slip[] {
  if (cell.fill !== 'gradients') return [];
  const consumers = consumersOf(cell.key, graph);
  if (consumers.length < 2) return [];
  const term = (to: string): Expression => {
    const key = edgeKey({ from: cell.key, to });
    const step = edges.get(key) as EdgeStep;
    return step.isNumber ? times(name(gradientKey(to)), name(`local ${key}`)) : (step.sides[0] as Expression);
  };
  return consumers.map((left) => ({
    value: consumers
      .filter((to) => to !== left)
      .map(term)
      .reduce(plus),
    finding: () => finding('term-missing', 'path', { through: said(name(left), model) }),
  }));
}

/** One factor of the chain rule alone, on the only way to the end; the gradient of what stands beside it. */
function chainSlips(node: string, { graph, edges, model }: GraphModel): Slip[] {
  const [to, ...others] = consumersOf(node, graph);
  if (to === undefined || others.length > 0) return [];
  const key = edgeKey({ from: node, to });
  const step = edges.get(key);
  const beside = graph.edges
    .filter((edge) => edge.to === to && edge.from !== node && edges.has(edgeKey(edge)))
    .map(({ from }) => ({
      value: name(gradientKey(from)),
      finding: () => finding('other-gradient', 'plain', { gradient: derivative(graph.end, from, model) }),
    }));
  if (step === undefined || !step.isNumber) return beside;
  const names = () => ({
    factor: said(tidy(step.own[0] ?? (step.sides[0] as Expression), model), model),
    of: said(name(to), model),
    by: said(name(node), model),
  });
  return [
    {
      value: name(gradientKey(to)),
      finding: () => finding('factor-missing', 'derivative', names(), { of: to, by: node }),
    },
    {
      value: to === graph.end ? one : name(`local ${key}`),
      finding: () => finding('factor-missing', 'plain', { factor: derivative(graph.end, to, model) }),
    },
    ...beside,
  ];
}

function derivative(of: string, by: string, model: Model): Said {
  return said({ kind: 'derivative', of: name(of), by: name(by) }, model);
}
