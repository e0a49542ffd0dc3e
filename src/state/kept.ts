/**
 * Everything that Caveat keeps on this machine, and where: `local` is on the disk, `session` in
 * memory until the browser ends. The module is plain data, for the banner and for tests outside a
 * browser; schemas and fallbacks stand beside the types, in the modules of this folder.
 */
export const kept = {
  settings: { area: 'local', key: 'settings', isPersonal: true },
  dismissals: { area: 'local', key: 'dismissals', isPersonal: true },
  folded: { area: 'local', key: 'folded', isPersonal: true },
  lastGoverning: { area: 'local', key: 'lastGoverning', isPersonal: true },
  welcomed: { area: 'local', key: 'welcomed' },
  organisation: { area: 'local', key: 'organisation' },
  managed: { area: 'local', key: 'managed' },
  list: { area: 'local', key: 'list' },
  ownList: { area: 'local', key: 'ownList' },
  ownHosts: { area: 'local', key: 'ownHosts' },
  noticeHosts: { area: 'local', key: 'noticeHosts' },
  farHosts: { area: 'local', key: 'farHosts' },
  refusedRules: { area: 'local', key: 'refusedRules' },
  rulesFailure: { area: 'local', key: 'rulesFailure' },
  acknowledgements: { area: 'session', key: 'acknowledgements' },
  hiddenTabs: { area: 'session', key: 'hiddenTabs' },
  raisedPlatforms: { area: 'session', key: 'raisedPlatforms' },
  shutOutHosts: { area: 'session', key: 'shutOutHosts' },
  handedOver: { area: 'session', key: 'managed-handed-over' },
  begun: { area: 'session', key: 'begun' },
  updateWaiting: { area: 'session', key: 'update-waiting' },
} as const satisfies Readonly<Record<string, Kept>>;

/** Counts up when the shape of a kept policy changes: an older one is read anew from the browser. */
export const keptFormat = 1;

/** One value that is kept. */
export type Kept = {
  readonly area: 'local' | 'session';
  readonly key: string;
  /** A person's own choice: where it can't be read, it is put aside and never written over. */
  readonly isPersonal?: boolean;
};

/** The `local` key under which the notice for a host, and for all below it, lies ready. */
export function noticeKey(host: string): string {
  return `notice:${host}`;
}

/** The `local` key under which a personal value is put aside that this version can't read. */
export function asideKey(key: string): string {
  return `unfit:${key}`;
}

type Note = {
  /** When it ends, at the latest when Caveat is removed or, of `session`, the browser ends. */
  readonly until: string;
  readonly why: string;
};

const change = 'the next change of policy';
const end = 'the browser ends';

/** How long each value stays, and why it is kept: apart from the table, since no bundle needs it. */
export const keptNotes: Readonly<Record<keyof typeof kept | 'notice:' | 'unfit:', Note>> = {
  settings: {
    until: 'the person changes it',
    why: 'whose official a person is, and in which language Caveat speaks to them',
  },
  dismissals: {
    until: 'the person erases it',
    why: 'which notices a person has read and wants to see no more',
  },
  folded: {
    until: 'the person shows the notice again',
    why: 'on which platforms a person wants the notice folded to its tab',
  },
  lastGoverning: {
    until: 'the person erases it',
    why: 'to say on the hold page what is new since this person last went on',
  },
  welcomed: { until: 'Caveat is removed', why: 'the welcome page opens once' },
  organisation: {
    until: change,
    why: 'the policy of the organisation as it was read: it acts before the browser hands it over again',
  },
  managed: { until: change, why: 'what the browser last said of that policy, and when' },
  list: { until: change, why: 'the list in force where the organisation changes the bundled one' },
  ownList: {
    until: change,
    why: 'the last usable list of the organisation, for when the next one is broken',
  },
  ownHosts: { until: change, why: 'hosts of that list, which the worker listens for' },
  noticeHosts: {
    until: change,
    why: 'hosts whose notices lie ready, so that old ones are taken away',
  },
  farHosts: {
    until: change,
    why: 'hosts of a list too long for content scripts, which the worker listens for',
  },
  refusedRules: { until: change, why: 'rules that the browser did not take, to be shown' },
  rulesFailure: { until: change, why: 'why the browser took no rule at all, to be shown' },
  acknowledgements: {
    until: 'each one runs out, or is revoked',
    why: 'where a person goes on to, why, and until when',
  },
  hiddenTabs: {
    until: 'the tab closes or shows the notice',
    why: 'tabs whose page hides the notice, to be shown',
  },
  raisedPlatforms: {
    until: end,
    why: 'platforms that are held since a page of theirs hid the notice, where the organisation says so',
  },
  shutOutHosts: {
    until: end,
    why: 'listed sites from which the policy of the browser keeps Caveat away, to be shown',
  },
  handedOver: {
    until: end,
    why: 'whether the browser has handed a policy over since its start, and so can take it away',
  },
  begun: { until: end, why: 'whether this start of the browser was seen to' },
  updateWaiting: { until: end, why: 'a new version waits until no acknowledgement runs' },
  'notice:': {
    until: change,
    why: 'what the banner says on a host: it paints without waking the worker',
  },
  'unfit:': {
    until: 'the person erases it',
    why: 'a personal value in a form that this version can’t read',
  },
};
