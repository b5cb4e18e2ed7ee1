import { DoubleLanes } from './double-lanes';
import { Known } from './evaluate';

/** Lanes, and what parts of expressions came to in them. */
export type Arena = { lanes: DoubleLanes; known: Known<number>; owner: object | null };

/** Together some tens of megabytes at most. */
const arenaCount = 32;
/** Numbers an arena may hold before it begins anew. */
const fullAt = 1 << 15;

/** The one lent last stands last. */
const arenas: Arena[] = [];
/** For owners that are asked once. */
const passing = createArena();

/**
 * Lanes to work in: those that were lent to the same owner before, with all that is known in them, else the ones that
 * were not asked for longest. `begin` is called where nothing is known in them. An owner that is asked once (`isPassing`)
 * takes none away from the others.
 */
export function arenaFor(owner: object, isPassing: boolean, begin: (arena: Arena) => void): Arena {
  const arena = isPassing ? passing : lent(owner);
  if (arena.owner !== owner || arena.lanes.heldCount > fullAt) {
    arena.owner = owner;
    arena.known = new Known();
    begin(arena);
  }
  return arena;
}

function lent(owner: object): Arena {
  const own = arenas.findIndex((arena) => arena.owner === owner);
  const [arena = createArena()] =
    own >= 0 || arenas.length === arenaCount ? arenas.splice(Math.max(own, 0), 1) : [];
  arenas.push(arena);
  return arena;
}

function createArena(): Arena {
  return { lanes: new DoubleLanes(), known: new Known(), owner: null };
}
