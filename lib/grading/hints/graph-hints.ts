import type { Exercise } from '../../catalog/exercise';
import { type GraphCell, graphCells } from '../../catalog/graph/graph-cells';
import { consumersOf, isNumberNode } from '../../catalog/graph/model-graph';
import type { GraphPart } from '../../catalog/parts/graph';
import { name, nodesOf } from '../../math/expression';
import type { Model } from '../../math/model';
import { cellEquation } from '../graph/graph-solution';
import { cellName } from '../graph/judge-graph';
import type { Said } from '../said';
import { definitionSaid, joinedSaid } from '../solution/describe-local';
import { formulaOf } from '../solution/formulas';
import { said } from '../solution/say';
import type { DerivedHint } from './hint';

/** Where to begin, the first derivative on the way back, what is added, and the order of the way back: as many as there are. */
export function graphHints(exercise: Exercise, part: GraphPart): DerivedHint[] {
  const { model } = exercise;
  const cells = graphCells(part.graph, part.fill, part.leave);
  const value = cells.find(({ fill }) => fill === 'values');
  const back = cells.filter(({ fill }) => fill === 'gradients');
  const [first] = back;
  const found = [
    value && pathHint('definition', 'path', { definition: definitionSaid(name(value.key), model) }),
    first && { ...hintOf(exercise, part, first), id: 'factor' },
    meetHint(back, part, model),
    back.length > 1 && backHint(back, part, model),
  ];
  return found.filter((hint) => hint !== undefined && hint !== null && hint !== false);
}

/** About one cell: how it is worked out from those before it. Null where the graph has no such cell. */
export function graphCellHint(exercise: Exercise, part: GraphPart, cell: string): DerivedHint | null {
  const asked = graphCells(part.graph, part.fill, part.leave).find((one) => cellName(one) === cell);
  return asked === undefined ? null : hintOf(exercise, part, asked);
}

function hintOf(exercise: Exercise, part: GraphPart, cell: GraphCell): DerivedHint {
  const { model } = exercise;
  const hint = (variant: string, names: DerivedHint['names'], list?: Said[]): DerivedHint => ({
    id: `cell-${cellName(cell)}`,
    kind: 'factor',
    variant,
    names,
    ...(list === undefined ? {} : { list }),
  });
  if (cell.fill === 'values')
    return hint('cell-value', { definition: definitionSaid(name(cell.key), model) });
  const node = cell.fill === 'local' ? cell.edge.from : cell.key;
  const by = said(name(node), model);
  const consumers = cell.fill === 'local' ? [cell.edge.to] : consumersOf(node, part.graph);
  if (consumers.length > 1) {
    const list = consumers.map((to) => said(name(to), model));
    return hint('cell-paths', { by }, list);
  }
  const [line = part.end] = consumers;
  // Next to the end the gradient is the local derivative itself.
  if (cell.fill === 'gradients' && !(line === part.end && isNumberNode(cell.node)))
    return hint('cell-gradient', { by, equation: cellEquation(exercise, part, cell) });
  const definition = definitionSaid(name(line), model);
  const formulas = formulasIn(line, model);
  return formulas.length === 0
    ? hint('cell-local', { definition, by })
    : hint('cell-local-rule', { definition, by, formula: joinedSaid(formulas) });
}

/** The derivatives of the functions that stand in a line. */
function formulasIn(line: string, { quantities, scope }: Model): Said[] {
  const expression = quantities.get(line)?.expression;
  const operations = [...(expression ? nodesOf(expression) : [])].flatMap((node) =>
    node.kind === 'apply' ? [node.operation] : [],
  );
  return [...new Set(operations)].flatMap((operation) => formulaOf(operation, scope) ?? []);
}

/** Of the first node on the way back that several ways come together at. */
function meetHint(back: readonly GraphCell[], { graph }: GraphPart, model: Model): DerivedHint | null {
  const node = back.find(({ key }) => consumersOf(key, graph).length > 1);
  if (node === undefined) return null;
  const list = consumersOf(node.key, graph).map((to) => said(name(to), model));
  return { ...pathHint('meet', 'meet', { by: said(name(node.key), model) }), list };
}

function backHint(back: readonly GraphCell[], { graph, end }: GraphPart, model: Model): DerivedHint {
  const order = [end, ...back.map(({ key }) => key)].map((node) => said(name(node), model));
  const path = {
    tex: order.map(({ tex }) => tex).join(' \\to '),
    text: order.map(({ text }) => text).join(' → '),
  };
  return pathHint(graph.nodes.every(isNumberNode) ? 'back' : 'back-shapes', 'back', { path });
}

function pathHint(variant: string, id: string, names: DerivedHint['names']): DerivedHint {
  return { id, kind: 'path', variant, names };
}
