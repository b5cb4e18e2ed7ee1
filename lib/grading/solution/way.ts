import type { Expression } from '../../math/expression';
import { dependentsOf } from '../../math/gradient';
import type { Model } from '../../math/model';
import type { Said } from '../said';
import { definitionOf, foldsWith, occurrencesOf, targetName } from './dependencies';
import { said } from './say';
import { derivative, isSame } from './step';
import { findKnown, type Task } from './task';

/**
 * From `of` towards `by` through quantities that are the only way on, until a sum over an index or a choice of ways.
 * What an earlier part has found is one step.
 */
export function wayFrom(of: Expression, by: Expression, task: Task): Expression[] {
  const target = targetName(by);
  const relevant = dependentsOf(target, task.model);
  const way = [of];
  for (let at = of; !isSame(at, by); ) {
    const definition = definitionOf(at, task.model);
    const [next, ...others] = occurrencesOf(definition, relevant);
    if (next === undefined || others.length > 0) break;
    const isTarget = targetName(next) === target;
    if (!isTarget && foldsWith(definition, relevant).length > 0) break;
    at = isTarget ? by : next;
    way.push(at);
  }
  return shortened(way, task);
}

function shortened(way: Expression[], task: Task): Expression[] {
  for (let length = way.length - 1; length > 1; length -= 1) {
    for (let from = 0; from + length < way.length; from += 1) {
      const [top, bottom] = [way[from], way[from + length]] as [Expression, Expression];
      if (findKnown(top, bottom, task) !== null)
        return [...way.slice(0, from + 1), ...shortened(way.slice(from + length), task)];
    }
  }
  return way;
}

export function linksOf(way: readonly Expression[]): (Expression & { kind: 'derivative' })[] {
  return way.slice(1).map((node, at) => derivative(way[at] as Expression, node));
}

/** `w → z → L`: in the direction of the forward pass. */
export function waySaid(way: readonly Expression[], model: Model): Said {
  const nodes = [...way].reverse().map((node) => said(node, model));
  return {
    tex: nodes.map(({ tex }) => tex).join(' \\to '),
    text: nodes.map(({ text }) => text).join(' → '),
  };
}
