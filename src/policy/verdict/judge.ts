import { load, match } from '../address/engine.ts';
import type { Pattern } from '../address/pattern.ts';
import { type HeldLevel, isHeld, type Kind, type Level, stricter } from '../list/level.ts';
import { isSameGovernment } from '../list/place.ts';
import type { Advisory, Platform } from '../list/schema.ts';
import { stances } from '../list/stance.ts';
import type { RunningExemption } from '../organisation/exemptions.ts';
import type { Policy } from './policy.ts';

export type Verdict = Unlisted | Listed;

type Unlisted = { readonly platform: null; readonly kind: null; readonly level: null };

export type Listed = {
  readonly platform: Platform;
  readonly kind: Kind;
  /** Null when nothing governs this person: no hold, no banner. */
  readonly level: Level | null;
  /** The organisation's, which lowers the level to a notice. */
  readonly exemption: RunningExemption | null;
  /** Advisories that govern this person; strictest first, then newest. */
  readonly governing: readonly Advisory[];
  /** Advisories for other parts of this person's own governments; in the order of `governing`. */
  readonly nearby: readonly Advisory[];
  /** Advisories of other governments and employers, announced ones, and orders against the vendor. */
  readonly context: readonly Advisory[];
  /** Superseded ones, and those withdrawn by their issuer or by the organisation; newest first. */
  readonly history: readonly Advisory[];
};

const unlisted: Unlisted = { platform: null, kind: null, level: null };

/**
 * Says what an address means under a policy. The platform is the one whose
 * matching pattern has the most specific host; within it a join pattern beats
 * a site pattern. A link with an app's own scheme is a join link of its platform;
 * any other scheme is unlisted.
 */
export function judge(url: string, policy: Policy): Verdict {
  const found = identify(url, policy) ?? identifyApp(url, policy);
  return found ? judgePlatform(found.platform, found.kind, policy) : unlisted;
}

function identifyApp(url: string, policy: Policy): { platform: Platform; kind: Kind } | null {
  const [, scheme = '', rest] = /^(?!https?:)([a-z][a-z0-9+.-]*):(.*)/is.exec(url) ?? [];
  const candidates = policy.platformsOfScheme.get(scheme.toLowerCase());
  if (!candidates) return null;
  // Sister platforms share an app; the host behind the scheme tells them apart.
  const named = identify(`https:${rest}`, policy)?.platform;
  const platform = candidates.find((p) => p === named) ?? candidates[0];
  return platform ? { platform, kind: 'join' } : null;
}

function identify(url: string, policy: Policy): { platform: Platform; kind: Kind } | null {
  const found = match(load(policy.compiled), url).map(policy.markAt);
  const platform = found[0]?.platform;
  if (!platform) return null;
  const kinds = found.filter((mark) => mark.platform === platform).map((mark) => mark.kind);
  if (kinds.includes('exclude')) return null;
  const kind = kinds.includes('join') ? 'join' : 'visit';
  return { platform, kind };
}

/** The verdict for a platform whose address is not at hand: its rules, its banner, its popup. */
export function judgePlatform(platform: Platform, kind: Kind, policy: Policy): Listed {
  const { level, exemption, governing, standing } = weigh(platform, kind, policy);
  const all = policy.advisoriesOf.get(platform.id) ?? [];
  const others = standing.filter((a) => !governing.includes(a)).sort(strictestFirst);
  return {
    platform,
    kind,
    level,
    exemption,
    governing: governing.sort(strictestFirst),
    nearby: others.filter((a) => isNearby(a, policy)),
    context: others.filter((a) => !isNearby(a, policy)),
    history: all.filter((a) => !standing.includes(a)).sort(newestFirst),
  };
}

/** Whether it speaks to another part of a government that this person works for. */
function isNearby({ addressees, binds }: Advisory, { membership }: Policy): boolean {
  if (addressees === 'vendor' || membership === 'unasked') return false;
  return binds.some((code) => membership.some((m) => isSameGovernment(m, code)));
}

/** What the level rests on, in no order: a list of any size is gone through by it. */
function weigh(platform: Platform, kind: Kind, policy: Policy) {
  const all = policy.advisoriesOf.get(platform.id) ?? [];
  const standing = all.filter((a) => policy.standing.has(a));
  const governing = standing.filter((a) => policy.governing.has(a));
  const exemption = policy.terms.exemptions.find((e) => e.platform === platform.id) ?? null;
  const level =
    exemption && governing.length > 0
      ? 'inform'
      : levelOf(platform, governing, kind, policy, standing);
  return { level, exemption, governing, standing };
}

function levelOf(
  platform: Platform,
  governing: readonly Advisory[],
  kind: Kind,
  policy: Policy,
  standing: readonly Advisory[],
): Level | null {
  // Whose government has said nothing, "none of these" among them, is told what others say, and never held.
  if (!policy.isSpokenTo) {
    const speaks = policy.tellsOfOthers && standing.some((a) => a.addressees !== 'vendor');
    return speaks ? 'inform' : null;
  }
  const visit = levelFor(platform, governing, 'visit', policy);
  // A link that joins something is never freer than the platform's other pages.
  return kind === 'visit' ? visit : strictest(levelFor(platform, governing, 'join', policy), visit);
}

function levelFor(
  platform: Platform,
  governing: readonly Advisory[],
  kind: Kind,
  { terms }: Policy,
): Level | null {
  const own = terms.platformLevels[kind].get(platform.id);
  if (own && governing.length > 0) return own;
  let level: Level | null = null;
  for (const { stance, reportedOnly } of governing) {
    // What press reports alone say informs, and holds nobody up.
    level = strictest(level, reportedOnly ? 'inform' : terms.levels[stance][kind]);
  }
  return level;
}

function strictest(a: Level | null, b: Level | null): Level | null {
  return a && b ? stricter(a, b) : (a ?? b);
}

/** A platform's patterns whose links are held, by their level. */
export type HeldPatterns = Readonly<Record<HeldLevel, readonly Pattern[]>>;

/** The patterns whose links are held: join patterns where joining is, site patterns where every page is. */
export function heldPatterns(platform: Platform, policy: Policy): HeldPatterns {
  const held = { acknowledge: [] as Pattern[], block: [] as Pattern[] };
  const { site, join } = policy.patternsOf(platform);
  const add = (kind: Kind, patterns: readonly Pattern[]) => {
    const { level } = weigh(platform, kind, policy);
    if (isHeld(level)) held[level].push(...patterns);
  };
  add('join', join);
  add('visit', site);
  return held;
}

/** What an issuer said itself comes before what is only reported of it. */
function strictestFirst(a: Advisory, b: Advisory): number {
  return (
    Number(a.reportedOnly ?? false) - Number(b.reportedOnly ?? false) ||
    stances.indexOf(a.stance) - stances.indexOf(b.stance) ||
    newestFirst(a, b)
  );
}

function newestFirst(a: Advisory, b: Advisory): number {
  if (a.published !== b.published) return a.published > b.published ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
