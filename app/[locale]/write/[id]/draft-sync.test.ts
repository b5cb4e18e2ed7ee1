import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createDraftSync,
  type DraftSync,
  type KeptDraft,
  type SavedDraft,
  type SaveReply,
} from './draft-sync';

const reading = { problems: [], names: [], parts: [], title: '' };
const bundle = (yaml: string) => ({ yaml, texts: {} });

/** The site's side: one text, a version, and a network that may fail before or after the text is saved. */
function newSite(yaml = 'start') {
  const site = { yaml, version: 1, wanted: [] as ('ok' | 'lost' | 'unsent')[], saves: 0 };
  const saved = (): SavedDraft => ({ bundle: bundle(site.yaml), version: site.version, savedAt: 'now' });
  async function save(draft: KeptDraft): Promise<SaveReply> {
    const fate = site.wanted.shift() ?? 'ok';
    await new Promise((done) => setTimeout(done, 20));
    if (fate === 'unsent') return { kind: 'later' };
    const reply: SaveReply =
      draft.baseVersion === site.version ? accept(draft) : { kind: 'conflict', current: saved() };
    await new Promise((done) => setTimeout(done, 20));
    return fate === 'lost' ? { kind: 'later' } : reply;
  }
  function accept(draft: KeptDraft): SaveReply {
    site.yaml = draft.bundle.yaml;
    site.version += 1;
    site.saves += 1;
    return { kind: 'saved', version: site.version, savedAt: 'now', reading };
  }
  return { site, saved, save };
}

/** One open page, with what its device keeps. */
function openPage({ saved, save }: ReturnType<typeof newSite>, kept: KeptDraft | null = null) {
  const device = { kept };
  const sync = createDraftSync(saved(), kept, {
    save,
    load: async () => saved(),
    keep: (draft) => {
      device.kept = draft;
    },
    forget: () => {
      device.kept = null;
    },
  });
  return {
    sync,
    device,
    type: (yaml: string) => sync.edit(bundle(yaml)),
    yaml: () => sync.getState().bundle.yaml,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('one page', () => {
  test('reads the text it begins with, then rests', async () => {
    const world = newSite();
    const { sync } = openPage(world);
    await wait(10_000);
    expect(sync.getState()).toMatchObject({ status: 'saved', reading: { problems: [] } });
    expect(world.site.saves).toBe(1);
  });

  test('saves after a pause, one at a time, the newest next', async () => {
    const world = newSite();
    const { sync, device, type } = openPage(world);
    await wait(1000);
    type('a');
    expect(device.kept?.bundle.yaml, 'kept from the first key').toBe('a');
    await wait(50);
    type('ab');
    await wait(120);
    type('abc');
    await wait(40);
    type('abcd');
    await wait(1000);
    expect(world.site).toMatchObject({ yaml: 'abcd', saves: 3 });
    expect(sync.getState().status).toBe('saved');
    expect(device.kept).toBeNull();
  });

  test('keeps the text while there is no connection, and sends it when there is', async () => {
    const world = newSite();
    const { sync, device, type } = openPage(world);
    await wait(1000);
    world.site.wanted = ['unsent', 'unsent'];
    type('a');
    await wait(500);
    expect(sync.getState().status).toBe('later');
    expect(device.kept?.bundle.yaml).toBe('a');
    sync.wake();
    await wait(500);
    expect(sync.getState().status).toBe('later');
    await wait(4000);
    expect(sync.getState().status).toBe('saved');
    expect(world.site.yaml).toBe('a');
  });

  test('takes its own text for its own where only the answer was lost', async () => {
    const world = newSite();
    const { sync, type } = openPage(world);
    await wait(1000);
    world.site.wanted = ['lost'];
    type('a');
    await wait(200);
    type('ab');
    await wait(5000);
    expect(sync.getState()).toMatchObject({ status: 'saved', theirs: null });
    expect(world.site.yaml).toBe('ab');
  });
});

describe('a page opened again', () => {
  test('puts in what only the device had', async () => {
    const world = newSite();
    const { sync, yaml, device } = openPage(world, { baseVersion: 1, bundle: bundle('typed') });
    expect(sync.getState().notice).toBe('restored');
    expect(yaml()).toBe('typed');
    await wait(1000);
    expect(world.site.yaml).toBe('typed');
    expect(device.kept).toBeNull();
  });

  test('asks where the site has a newer text', async () => {
    const world = newSite();
    world.site.version = 4;
    const { sync, yaml } = openPage(world, { baseVersion: 1, bundle: bundle('typed') });
    await wait(1000);
    expect(sync.getState()).toMatchObject({ status: 'conflict', theirs: { version: 4 } });
    expect(yaml()).toBe('typed');
    expect(world.site.yaml).toBe('start');
  });
});

describe('two pages', () => {
  test('an idle page takes the text of the other, and both come to rest', async () => {
    const world = newSite();
    const [one, other] = [openPage(world), openPage(world)];
    await wait(1000);
    one.type('a');
    await wait(1000);
    other.sync.wake();
    await wait(1000);
    expect(other.yaml()).toBe('a');
    expect(other.sync.getState().notice).toBe('taken');
    one.sync.wake();
    await wait(1000);
    expect(one.sync.getState()).toMatchObject({ status: 'saved', notice: null });
    const { saves } = world.site;
    await wait(60_000);
    expect(world.site.saves, 'no page answers the other for ever').toBe(saves);
  });

  test('two texts at once are both shown, and nothing is saved until it is decided', async () => {
    const world = newSite();
    const [one, other] = [openPage(world), openPage(world)];
    await wait(1000);
    one.type('mine');
    other.type('yours');
    await wait(1000);
    const late = [one, other].find(({ sync }) => sync.getState().status === 'conflict');
    if (!late) throw new Error('no conflict');
    const early = late === one ? other : one;
    expect(late.sync.getState().theirs?.bundle.yaml).toBe(early.yaml());
    expect(world.site.yaml).toBe(early.yaml());
    late.type('mine, later');
    await wait(5000);
    expect(world.site.yaml).toBe(early.yaml());
    late.sync.settleWith(bundle('both'));
    await wait(1000);
    expect(world.site.yaml).toBe('both');
    expect(late.sync.getState().setAside?.yaml).toBe(early.yaml());
  });

  test('taking the other text sets one’s own aside', async () => {
    const world = newSite();
    const page = openPage(world, { baseVersion: 0, bundle: bundle('mine') });
    page.sync.takeTheirs();
    await wait(1000);
    expect(page.sync.getState()).toMatchObject({ status: 'saved', setAside: bundle('mine') });
    expect(page.yaml()).toBe('start');
    expect(page.device.kept).toBeNull();
  });
});

type Step = {
  page: 0 | 1;
  act: 'type' | 'wake' | 'settle' | 'take';
  fate: 'ok' | 'lost' | 'unsent';
  ms: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  page: fc.constantFrom(0, 1),
  act: fc.constantFrom('type', 'type', 'type', 'wake', 'settle', 'take'),
  fate: fc.constantFrom('ok', 'ok', 'lost', 'unsent'),
  ms: fc.constantFrom(0, 30, 90, 150, 4000),
});

test('whatever two pages do over a bad line: what is said to be saved was saved, the rest is kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const world = newSite();
      const everSaved = new Set(['start']);
      const pages = [openPage(world), openPage(world)] as const;
      const check = () => {
        everSaved.add(world.site.yaml);
        for (const { sync, device } of pages) {
          const { status, bundle: own, theirs } = sync.getState();
          if (status === 'saved') expect(everSaved).toContain(own.yaml);
          else if (!everSaved.has(own.yaml)) expect(device.kept?.bundle.yaml).toBe(own.yaml);
          if (theirs) expect(everSaved).toContain(theirs.bundle.yaml);
        }
      };
      for (const { sync } of pages) sync.subscribe(() => everSaved.add(world.site.yaml));
      for (const [at, { page, act, fate, ms }] of steps.entries()) {
        world.site.wanted = [fate];
        perform(pages[page].sync, act, `${page}:${at}`);
        await wait(ms);
        check();
      }
      world.site.wanted = [];
      await wait(20_000);
      check();
      for (const { sync } of pages) sync.stop();
    }),
    { numRuns: 150 },
  );
});

function perform(sync: DraftSync, act: Step['act'], text: string) {
  if (act === 'type') sync.edit(bundle(text));
  else if (act === 'wake') sync.wake();
  else if (act === 'settle') sync.settleWith(bundle(`both ${text}`));
  else sync.takeTheirs();
}
