import type { GraphCell } from '../../catalog/graph/graph-cells';
import { consumersOf, edgeKey, type GraphEdge, isNumberNode, lineOf } from '../../catalog/graph/model-graph';
import {
  apply,
  childrenOf,
  type Expression,
  name,
  negative,
  nodesOf,
  one,
  plus,
  times,
  withChildren,
} from '../../math/expression';
import type { Model } from '../../math/model';
import { tidy } from '../../math/tidy';
import { finding, said } from '../findings/mistake';
import type { Said } from '../said';
import type { Finding } from '../verdict';
import { type EdgeStep, type GraphModel, gradientKey, keyOf } from './graph-model';

/** What a cell is by one mistake, and what the mistake is called. */
export type Slip = {
  value: Expression;
  finding: () => Finding;
  /** The cell it is taken for, by its name among the quantities. */
  other?: string;
};

const kept = new WeakMap<GraphCell, readonly Slip[]>();

/** The mistakes people make in a cell, found once. */
export function slipsOf(cell: GraphCell, graphModel: GraphModel): readonly Slip[] {
  const isNumber = cell.fill === 'local' || isNumberNode(cell.node);
  const slips = kept.get(cell) ?? (isNumber ? slipsIn(cell, graphModel) : matrixSlips(cell, graphModel));
  kept.set(cell, slips);
  return slips;
}

/** Of one that holds a number. */
function slipsIn(cell: GraphCell, graphModel: GraphModel): Slip[] {
  if (cell.fill === 'values') return termSlips(cell.key, graphModel.model);
  return cell.fill === 'local'
    ? localSlips(cell.edge, graphModel)
    : [...pathsLeftOut(cell, graphModel), ...chainSlips(cell.key, graphModel)];
}

/** Of a vector or a matrix: rows for columns, a path or a term left out, passed through a function as it is. */
function matrixSlips(cell: GraphCell, graphModel: GraphModel): Slip[] {
  const { graph, model } = graphModel;
  const turned: Slip[] =
    cell.fill !== 'local' && cell.node.rows === cell.node.columns
      ? [
          {
            value: apply('transpose', name(keyOf(cell))),
            finding: () => finding('transposed', 'plain'),
          },
        ]
      : [];
  if (cell.fill === 'values') return [...turned, ...termSlips(cell.key, model)];
  const [to, ...others] = consumersOf(cell.key, graph);
  const passed: Slip[] =
    to === undefined || to === graph.end || others.length > 0
      ? []
      : [
          {
            value: name(gradientKey(to)),
            finding: () =>
              finding('inner-derivative-lost', 'plain', { inner: said(lineOf(to, model), model) }),
          },
        ];
  return [...turned, ...pathsLeftOut(cell, graphModel), ...passed];
}

/** A line without one of its terms, or with its other sign. */
function termSlips(line: string, model: Model): Slip[] {
  const expression = lineOf(line, model);
  const terms = termsOf(expression);
  if (terms.length < 2) return [];
  return terms.flatMap(({ term, sign }, at) => {
    const others = terms
      .filter((_, place) => place !== at)
      .map(signed)
      .reduce(plus);
    const names = () => ({ term: said(term, model) });
    return [
      { value: others, finding: () => finding('term-missing', 'plain', names()) },
      {
        value: plus(others, signed({ term, sign: sign === 1 ? -1 : 1 })),
        finding: () => finding('sign', 'term', names()),
      },
    ];
  });
}

type Term = { term: Expression; sign: 1 | -1 };

function termsOf(expression: Expression, sign: 1 | -1 = 1): Term[] {
  if (expression.kind !== 'apply') return [{ term: expression, sign }];
  const turned = sign === 1 ? -1 : 1;
  const [left, right] = expression.args as [Expression, Expression];
  switch (expression.operation) {
    case 'negate':
      return termsOf(left, turned);
    case 'add':
      return [...termsOf(left, sign), ...termsOf(right, sign)];
    case 'subtract':
      return [...termsOf(left, sign), ...termsOf(right, turned)];
    default:
      return [{ term: expression, sign }];
  }
}

function signed({ term, sign }: Term): Expression {
  return sign === 1 ? term : negative(term);
}

/** The derivative by another operand; the line itself instead of its derivative; the derivative at another place. */
function localSlips({ from, to }: GraphEdge, { graph, edges, model }: GraphModel): Slip[] {
  const others = graph.edges.filter(
    (edge) => edge.to === to && edge.from !== from && edges.get(edgeKey(edge))?.isNumber,
  );
  return [
    ...others.map((edge) => ({
      ...whole(keyOf({ fill: 'local', key: edgeKey(edge) })),
      finding: () => finding('other-gradient', 'plain', { gradient: derivative(to, edge.from, model) }),
    })),
    {
      value: name(to),
      finding: () => finding('function-for-derivative', 'whole', { of: said(name(to), model) }),
    },
    ...wrongPlaces({ from, to }, edges.get(edgeKey({ from, to })) as EdgeStep, model),
  ];
}

/** The derivative at the value of the line instead of the operand's, and the other way round. */
function wrongPlaces({ from, to }: GraphEdge, { sides, own }: EdgeStep, model: Model): Slip[] {
  const at = (right: Expression | undefined, [held, put]: [string, string]): Slip[] => {
    if (
      right === undefined ||
      ![...nodesOf(right)].some((node) => node.kind === 'name' && node.name === held)
    )
      return [];
    const value = putFor(right, held, name(put));
    const names = () => ({
      derivative: said(tidy(value, model), model),
      right: said(tidy(right, model), model),
    });
    return [{ value, finding: () => finding('function-for-derivative', 'input', names()) }];
  };
  return [...at(sides[0], [from, to]), ...at(own[0], [to, from])];
}

function putFor(expression: Expression, held: string, put: Expression): Expression {
  if (expression.kind === 'name') return expression.name === held ? put : expression;
  return withChildren(
    expression,
    childrenOf(expression).map((child) => putFor(child, held, put)),
  );
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
      ...whole(gradientKey(from)),
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

/** Another cell as it is. */
function whole(other: string): Pick<Slip, 'value' | 'other'> {
  return { value: name(other), other };
}

function derivative(of: string, by: string, model: Model): Said {
  return said({ kind: 'derivative', of: name(of), by: name(by) }, model);
}
