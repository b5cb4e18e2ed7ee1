import { type FindingId, findingIds, type Verdict } from '../verdict';

/** How the damages of one finding fared. */
export type Row = {
  tried: number;
  refused: number;
  /** Named by the damage's own finding. */
  own: number;
  /** Named by one that says the same thing. */
  equivalent: number;
  silent: number;
  /** Silent where the table itself has contradicting names for it. */
  open: number;
  contradicted: number;
};

export type Rows = Partial<Record<FindingId, Row>>;

export const emptyRow: Row = {
  tried: 0,
  refused: 0,
  own: 0,
  equivalent: 0,
  silent: 0,
  open: 0,
  contradicted: 0,
};

/** What else a damage may be called: the same thing seen from another side, whatever the exercise. */
const equivalents: Partial<Record<FindingId, readonly FindingId[]>> = {
  // 1/m left out of a mean, or put into a sum; 2 left out of 2 (p − y).
  'factor-missing': ['sum-for-mean', 'factor-constant', 'inner-derivative-lost'],
  'sum-for-mean': ['factor-missing'],
  'factor-extra': ['mean-for-sum', 'factor-constant'],
  'mean-for-sum': ['factor-extra'],
  'factor-constant': ['factor-missing', 'factor-extra'],
  'inner-derivative-lost': ['factor-missing'],
  // x2 for x1 is another name and the same thing elsewhere.
  swapped: ['other-layer'],
  'other-layer': ['swapped'],
};

export type Outcome = 'own' | 'equivalent' | 'silent' | 'open' | 'contradicted' | 'accepted' | 'unjudged';

/** `alike`: findings of other damages that give the very same value: each is a true name for it. */
export function outcomeOf(
  verdict: Verdict,
  { id, alike, isOpen }: { id: FindingId; alike: ReadonlySet<FindingId>; isOpen: boolean },
): Outcome {
  if (verdict.kind === 'correct' || verdict.kind === 'partly' || verdict.kind === 'not-in-form')
    return 'accepted';
  if (verdict.kind === 'unread' || verdict.kind === 'undecided') return 'unjudged';
  const found = verdict.finding?.id;
  if (found === undefined) return isOpen ? 'open' : 'silent';
  if (found === id) return 'own';
  const isSame = alike.has(found) || [id, ...alike].some((own) => equivalents[own]?.includes(found));
  return isSame ? 'equivalent' : 'contradicted';
}

export function counted(row: Row | undefined, outcome: Outcome): Row {
  const now = { ...(row ?? emptyRow), tried: (row?.tried ?? 0) + 1 };
  if (outcome === 'accepted' || outcome === 'unjudged') return now;
  return { ...now, refused: now.refused + 1, [outcome]: now[outcome] + 1 };
}

/** Sums of rows, finding by finding. */
export function added(left: Rows, right: Rows): Rows {
  const sum: Rows = {};
  for (const id of findingIds) {
    const [one, other] = [left[id], right[id]];
    if (one === undefined && other === undefined) continue;
    const keys = Object.keys(emptyRow) as (keyof Row)[];
    sum[id] = Object.fromEntries(keys.map((key) => [key, (one?.[key] ?? 0) + (other?.[key] ?? 0)])) as Row;
  }
  return sum;
}

/** Damages that had to be named, and those that were. */
export function namedIn(rows: Rows): { wanted: number; named: number } {
  const all = Object.values(rows);
  return {
    wanted: all.reduce((sum, row) => sum + row.tried - row.open, 0),
    named: all.reduce((sum, row) => sum + row.own + row.equivalent, 0),
  };
}

/** The least share of damages that must be named, */
const namedShareMin = 0.95;
/** where there are enough of them to speak of a share. */
const wantedMin = 20;

export function isNamedEnough(rows: Rows): boolean {
  const { wanted, named } = namedIn(rows);
  return wanted < wantedMin || named >= namedShareMin * wanted;
}
