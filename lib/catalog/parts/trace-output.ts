import { type Expression, nodesOf } from '../../math/expression';
import { dependentsOf } from '../../math/gradient';
import type { Model } from '../../math/model';
import { isScalar } from '../../math/shapes';
import { symbolsUnder } from '../value-checks';
import { beside, type DataPlace } from './trace-place';
import type { TraceParameter, TraceSource } from './trace-source';

/** The quantity that is the model's answer for a row: as written, or guessed from the loss; null is reported. */
export function readOutput(
  written: TraceSource['output'],
  loss: Expression,
  parameters: TraceParameter[],
  place: DataPlace,
): string | null {
  const { model, report, path } = place;
  const trained = new Set(parameters.flatMap(({ symbol }) => [...dependentsOf(symbol, model)]));
  if (written === undefined) {
    const guessed = guess(loss, trained, place);
    if (guessed !== null) return guessed;
    const message = 'Which quantity is the output cannot be told from the loss.';
    report.atValue(path, 'missing-key', message, 'Name it: `output: f`.');
    return null;
  }
  const at = beside(place, 'output').path;
  if (!model.quantities.has(written)) report.unknownName(at, written, [...model.quantities.keys()]);
  else if (!isOneNumber(written, model))
    report.atValue(at, 'bad-shape', `\`${written}\` is not one number, and an output is.`);
  else if (!trained.has(written))
    report.atValue(at, 'bad-value', `\`${written}\` does not depend on the parameters.`);
  else return written;
  return null;
}

/** The only trained quantity the loss is made of, unless it knows the whole row, as a loss does. */
function guess(loss: Expression, trained: ReadonlySet<string>, { model, data }: DataPlace): string | null {
  const made = [...namesAtTheEnd(loss, model)].filter((name) => trained.has(name));
  const [only] = made;
  if (only === undefined || made.length > 1 || !isOneNumber(only, model)) return null;
  const quantity = model.quantities.get(only);
  const under = quantity ? symbolsUnder(quantity.expression, model) : new Set();
  return data.columns.every(({ symbol }) => under.has(symbol)) ? null : only;
}

/** The names in a loss; where it is a name itself, those in its formula. */
function namesAtTheEnd(loss: Expression, model: Model): Set<string> {
  let end = loss;
  while (end.kind === 'name') {
    const made = model.quantities.get(end.name)?.expression;
    if (made === undefined) break;
    end = made;
  }
  const names = new Set<string>();
  for (const node of nodesOf(end)) if (node.kind === 'name') names.add(node.name);
  return names;
}

function isOneNumber(name: string, model: Model): boolean {
  const quantity = model.quantities.get(name);
  return quantity !== undefined && isScalar(quantity.shape) && quantity.indices.length === 0;
}
