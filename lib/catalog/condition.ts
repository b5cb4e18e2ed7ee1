/** One condition of `where`: both sides are a name or a number. */
export type Condition = { left: string | number; relation: Relation; right: string | number };

const relations = {
  '==': (left: number, right: number) => left === right,
  '!=': (left: number, right: number) => left !== right,
  '<=': (left: number, right: number) => left <= right,
  '>=': (left: number, right: number) => left >= right,
  '<': (left: number, right: number) => left < right,
  '>': (left: number, right: number) => left > right,
};

type Relation = keyof typeof relations;

/** Null where the text is no condition. */
export function readCondition(text: string): Condition | null {
  const match = /^\s*(\S+?)\s*(==|!=|<=|>=|<|>)\s*(\S+)\s*$/.exec(text);
  const left = readSide(match?.[1] ?? '');
  const right = readSide(match?.[3] ?? '');
  if (!match || left === null || right === null) return null;
  return { left, relation: match[2] as Relation, right };
}

export function namesOf(condition: Condition): string[] {
  return [condition.left, condition.right].filter((side) => typeof side === 'string');
}

/** False where a name has no number. */
export function holds(condition: Condition, values: ReadonlyMap<string, unknown>): boolean {
  const left = typeof condition.left === 'number' ? condition.left : values.get(condition.left);
  const right = typeof condition.right === 'number' ? condition.right : values.get(condition.right);
  if (typeof left !== 'number' || typeof right !== 'number') return false;
  return relations[condition.relation](left, right);
}

function readSide(text: string): string | number | null {
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return Number(text);
  return /^[\p{L}][\p{L}\p{N}_,]*$/u.test(text) ? text : null;
}
