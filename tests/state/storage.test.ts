import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { keptFormat } from '../../src/state/kept.ts';
import { storageInMemory } from './storage-area.ts';

const storage = storageInMemory();
// webextension-polyfill throws where it finds no extension, and takes this for one.
vi.stubGlobal('chrome', { runtime: { id: 'caveat' } });
vi.stubGlobal('browser', { runtime: { id: 'caveat' }, storage });
const { dropAside, unfitKeys, watchTogether, writeTogether } = await import(
  '../../src/state/storage.ts'
);
const { settings } = await import('../../src/state/settings.ts');
const { dismissals } = await import('../../src/state/dismissals.ts');
const { acknowledgements } = await import('../../src/state/acknowledgements.ts');
const { keptOrganisation } = await import('../../src/state/kept-organisation.ts');

const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const { local, session } = storage;
const older = { membership: { country: 'IN' } };

beforeEach(async () => {
  local.values.clear();
  session.values.clear();
  // What was unfit is known from the last reading.
  await Promise.all([settings.read(), dismissals.read(), keptOrganisation.read()]);
  warn.mockClear();
});
afterAll(() => vi.unstubAllGlobals());

test('a value that was never kept is its fallback, and nothing to report', async () => {
  expect(await settings.read()).toEqual({
    membership: 'unasked',
    language: null,
    isPartAnswered: false,
    tellsOfOthers: true,
  });
  expect(warn).not.toHaveBeenCalled();
  expect(await unfitKeys()).toEqual([]);
});

test('settings from before there was a language are migrated', async () => {
  local.values.set('settings', { membership: ['IN'] });
  expect(await settings.read()).toEqual({
    membership: ['IN'],
    language: null,
    isPartAnswered: false,
    tellsOfOthers: true,
  });
  expect(await unfitKeys()).toEqual([]);
});

test('a membership in a form that is not known is reported, and outlives the next choice', async () => {
  local.values.set('settings', older);
  expect(await settings.read()).toEqual({
    membership: 'unasked',
    language: null,
    isPartAnswered: false,
    tellsOfOthers: true,
  });
  expect(warn).toHaveBeenCalledWith(expect.any(String), 'settings');
  expect(await unfitKeys()).toEqual(['settings']);
  await settings.write({ ...(await settings.read()), language: 'de' });
  expect(local.values.get('settings')).toEqual({
    membership: 'unasked',
    language: 'de',
    isPartAnswered: false,
    tellsOfOthers: true,
  });
  expect(local.values.get('unfit:settings')).toEqual(older);
  expect(await unfitKeys()).toEqual(['settings']);
});

test('whoever writes without having read puts it aside too', async () => {
  local.values.set('dismissals', ['in-mha']);
  await writeTogether(
    [settings, { membership: [], language: null, isPartAnswered: true, tellsOfOthers: true }],
    [dismissals, {}],
  );
  expect(local.values.get('unfit:dismissals')).toEqual(['in-mha']);
  expect(local.values.has('unfit:settings')).toBe(false);
});

test('erasing also erases what was put aside', async () => {
  local.values.set('dismissals', ['in-mha']);
  await dismissals.write({});
  await dropAside(dismissals);
  expect([...local.values]).toEqual([['dismissals', {}]]);
  expect(await unfitKeys()).toEqual([]);
});

test.each([null, [], 'text'])('an organisation is never %j', async (organisation) => {
  local.values.set('organisation', { format: keptFormat, organisation, refused: [] });
  expect((await keptOrganisation.read()).organisation).toEqual({});
  expect(warn).toHaveBeenCalled();
});

test('values of two areas are written together, and told of once in each', async () => {
  const told = vi.fn();
  const end = new AbortController();
  watchTogether([settings, dismissals, acknowledgements], told, end.signal);
  await writeTogether(
    [settings, { membership: [], language: null, isPartAnswered: true, tellsOfOthers: true }],
    [dismissals, { a: 1 }],
  );
  expect(told).toHaveBeenCalledTimes(1);
  await acknowledgements.write([]);
  expect(told).toHaveBeenCalledTimes(2);
  end.abort();
  await dismissals.write({});
  expect(told).toHaveBeenCalledTimes(2);
});

test('a change of another value, or of another area, is not told', async () => {
  const told = vi.fn();
  dismissals.watch(told);
  await keptOrganisation.write({ format: keptFormat, organisation: {}, refused: [] });
  await session.set({ dismissals: {} });
  expect(told).not.toHaveBeenCalled();
});
