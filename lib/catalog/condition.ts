/** One condition of `where`: two sums, each of names and numbers, and how they relate. */
export type Condition = { left: Term[]; relation: Relation; right: Term[] };

type Term = { sign: 1 | -1; of: string | number };

const relations = {
  '==': (left: number, right: number) => left === right,
  '!=': (left: number, right: number) => left < right || left > right,
  '<=': (left: number, right: number) => left <= right,
  '>=': (left: number, right: number) => left >= right,
  '<': (left: number, right: number) => left < right,
  '>': (left: number, right: number) => left > right,
};

type Relation = keyof typeof relations;

/** Reads `a != c` and `a + c > b - 1`; null where the text is no condition. */
export function readCondition(text: string): Condition | null {
  const match = /^([^=!<>]+)(==|!=|<=|>=|<|>)([^=!<>]+)$/.exec(text);
  const left = readSum(match?.[1] ?? '');
  const right = readSum(match?.[3] ?? '');
  return match && left && right ? { left, relation: match[2] as Relation, right } : null;
}

export function namesOf(condition: Condition): string[] {
  return [...condition.left, ...condition.right]
    .map((term) => term.of)
    .filter((of) => typeof of === 'string');
}

/** False where a name has no number. */
export function holds(condition: Condition, values: ReadonlyMap<string, unknown>): boolean {
  return relations[condition.relation](sum(condition.left, values), sum(condition.right, values));
}

function readSum(text: string): Term[] | null {
  const compact = text.replaceAll(/\s+/g, ' ').trim();
  const part = /^ ?([-+]?) ?(\d+\.?\d*(?:e[-+]?\d+)?|\p{L}[\p{L}\p{N}_,]*)/iu;
  const terms: Term[] = [];
  let rest = compact;
  while (rest !== '') {
    const match = part.exec(rest);
    if (!match?.[2] || (match[1] === '' && terms.length > 0)) return null;
    const of = /^\d/.test(match[2]) ? Number(match[2]) : match[2];
    terms.push({ sign: match[1] === '-' ? -1 : 1, of });
    rest = rest.slice(match[0].length);
  }
  return terms.length > 0 ? terms : null;
}

function sum(terms: Term[], values: ReadonlyMap<string, unknown>): number {
  return terms.reduce((total, { sign, of }) => {
    const value = typeof of === 'number' ? of : values.get(of);
    return typeof value === 'number' ? total + sign * value : Number.NaN;
  }, 0);
}
