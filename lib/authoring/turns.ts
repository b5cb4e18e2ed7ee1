/** Hands out what there are a few of, such as processes: each owner holds one at a time, and they take turns. */
export type Turns<Thing> = {
  /** Without an owner: with all others in the order of coming, and as many as there are. */
  take(owner?: string): Promise<Thing>;
  giveBack(thing: Thing, owner?: string): void;
};

type Waiting<Thing> = { owner: string | undefined; got: (thing: Thing) => void };

/** `choose` says which of those that are free is taken next. */
export function createTurns<Thing>(
  things: readonly Thing[],
  choose: (free: readonly Thing[]) => Thing | undefined = ([first]) => first,
): Turns<Thing> {
  const free = [...things];
  const waiting: Waiting<Thing>[] = [];
  const holding = new Set<string>();
  /** The number of each owner's latest turn. */
  const turns = new Map<string, number>();
  let turn = 0;

  function handOut(): void {
    for (;;) {
      const next = nextIn(waiting, holding, turns);
      const thing = next && choose(free);
      if (next === undefined || thing === undefined) break;
      waiting.splice(waiting.indexOf(next), 1);
      free.splice(free.indexOf(thing), 1);
      turn += 1;
      if (next.owner !== undefined) {
        holding.add(next.owner);
        turns.set(next.owner, turn);
      }
      next.got(thing);
    }
    // Nobody has to be remembered while nobody waits.
    if (waiting.length === 0 && holding.size === 0) turns.clear();
  }

  return {
    take: (owner) =>
      new Promise((got) => {
        waiting.push({ owner, got });
        handOut();
      }),
    giveBack(thing, owner) {
      free.unshift(thing);
      if (owner !== undefined) holding.delete(owner);
      handOut();
    },
  };
}

/** Of those who hold nothing, the one whose latest turn is the longest ago; the first to come among equals. */
function nextIn<Thing>(
  waiting: readonly Waiting<Thing>[],
  holding: ReadonlySet<string>,
  turns: ReadonlyMap<string, number>,
): Waiting<Thing> | undefined {
  const turnOf = ({ owner }: Waiting<Thing>) => (owner === undefined ? 0 : (turns.get(owner) ?? 0));
  const may = waiting.filter(({ owner }) => owner === undefined || !holding.has(owner));
  return may.reduce<Waiting<Thing> | undefined>(
    (first, next) => (first === undefined || turnOf(next) < turnOf(first) ? next : first),
    undefined,
  );
}
