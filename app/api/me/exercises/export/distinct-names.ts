/** Two exercises may have one name, two folders may not: the second becomes `huber-loss-2`. */
export function distinctNames<Named extends { name: string }>(named: readonly Named[]): Named[] {
  const taken = new Set(named.map(({ name }) => name));
  const given = new Set<string>();
  return named.map((each) => {
    let { name } = each;
    for (let number = 2; given.has(name); number += 1) {
      const next = `${each.name}-${number}`;
      if (!taken.has(next)) name = next;
    }
    given.add(name);
    return { ...each, name };
  });
}
