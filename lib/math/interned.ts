import { childrenOf, type Expression, withChildren } from './expression';
import type { Model } from './model';
import { Recent } from './recent';

/** Models whose parts are kept, and how many of each before it begins anew. */
const modelMax = 16;
const partMax = 1 << 12;
/** Three numbers below this make one. */
const placeMax = 1 << 17;

/** One node for all that is written alike. */
class Parts {
  private nodes: Expression[] = [];
  /** Of the nodes themselves, and of what was asked for. */
  private places = new WeakMap<Expression, number>();
  private heads = new Map<string, number>();
  private byForm = new Map<number | string, number>();

  of(expression: Expression): Expression {
    if (this.nodes.length > partMax) this.forget();
    const place = this.placeOf(expression);
    this.places.set(expression, place);
    return this.nodes[place] as Expression;
  }

  private forget(): void {
    this.nodes = [];
    this.places = new WeakMap();
    this.heads = new Map();
    this.byForm = new Map();
  }

  private placeOf(expression: Expression): number {
    const known = this.places.get(expression);
    if (known !== undefined) return known;
    const children: number[] = [];
    for (const child of childrenOf(expression)) children.push(this.placeOf(child));
    const form = this.formOf(expression, children);
    return this.byForm.get(form) ?? this.add(form, expression, children);
  }

  /** A number for all that have two children at most. */
  private formOf(expression: Expression, children: readonly number[]): number | string {
    const text = headOf(expression);
    const head = this.heads.get(text) ?? this.heads.size;
    this.heads.set(text, head);
    const [first = -1, second = -1] = children;
    if (children.length > 2 || Math.max(head, first, second) >= placeMax)
      return `${head} ${children.join(' ')}`;
    return (head * placeMax + first + 1) * placeMax + second + 1;
  }

  private add(form: number | string, expression: Expression, children: readonly number[]): number {
    const node = withChildren(
      expression,
      children.map((place) => this.nodes[place] as Expression),
    );
    const place = this.nodes.push(node) - 1;
    this.byForm.set(form, place);
    this.places.set(node, place);
    return place;
  }
}

/** All of a node but its children; operations by their names alone. */
function headOf(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return `number ${expression.text}`;
    case 'apply':
      return expression.operation;
    case 'element':
      return expression.column === null ? 'element in' : 'entry in';
    case 'letter':
      return `letter ${expression.name} ${expression.order}`;
    case 'fold':
      return `fold ${expression.fold} ${expression.index}`;
    case 'derivative':
      return 'derivative of';
    case 'spread':
      return `spread ${expression.shape.rows} ${expression.shape.columns}`;
    case 'build':
      return `build ${expression.row} ${expression.column} ${expression.shape.rows} ${expression.shape.columns}`;
    default:
      return `${expression.kind} ${expression.name}`;
  }
}

const kept = new Recent<Model, Parts>(modelMax);
/** The same model is asked for many times over. */
let last: { model: Model; parts: Parts } | null = null;

/**
 * The same expression over nodes that it shares with all others of its model that were read lately: what is found out
 * about a part holds wherever that part stands, in this line and the next.
 */
export function interned(expression: Expression, model: Model): Expression {
  if (last?.model !== model) last = { model, parts: kept.get(model, () => new Parts()) };
  return last.parts.of(expression);
}
