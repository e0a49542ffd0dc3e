import type { Platform } from '../../policy/list/schema.ts';
import { advisoriesToShow } from '../../policy/verdict/advisories-to-show.ts';
import { judgePlatform } from '../../policy/verdict/judge.ts';
import type { Policy } from '../../policy/verdict/policy.ts';
import type { Notice } from '../../state/notice.ts';
import type { NoticeMemory } from '../../state/notice-memory.ts';
import { layReady } from '../../state/ready-notices.ts';
import type { Translator } from '../../words/translator.ts';
import { loadPart } from '../parts/load-part.ts';
import { claimsOf } from './claims.ts';
import { setFarHosts } from './far-sites.ts';
import { runOn, scriptablePlatforms, withinHostLimit } from './scripts.ts';

const bannerScript = { id: 'banner', js: 'banner.js', allFrames: true };

/**
 * Registers the banner for the sites that have something to be told, and lays
 * ready, host by host, what it says there: it paints without waking the worker.
 * On far sites, of which a list may have any number, the banner asks for it.
 */
export async function setUpBanners(
  t: Translator,
  policy: Policy,
  memory: NoticeMemory,
): Promise<void> {
  const claims = (platform: Platform) => claimsOf(platform, policy);
  const speaking = policy.list.platforms.filter(
    (p) => advisoriesToShow(judgePlatform(p, 'visit', policy), policy, memory.dismissed).length > 0,
  );
  const noticeOn = await loadPart('noticeOn');
  const notices = new Map<Platform, Notice>();
  for (const platform of withinHostLimit(speaking, claims)) {
    const notice = noticeOn(t, platform, policy, memory);
    if (notice) notices.set(platform, notice);
  }
  const scripted = scriptablePlatforms(speaking, claims);
  await Promise.all([
    layReady(byHost(notices, policy)),
    runOn(bannerScript, claims, scripted, policy),
    setFarHosts(speaking.slice(scripted.length).flatMap((p) => claims(p).map((c) => c.host))),
  ]);
}

/** The notice of each host; of a host that two platforms share, the last one's. */
function byHost(
  notices: ReadonlyMap<Platform, Notice>,
  policy: Policy,
): ReadonlyMap<string, Notice> {
  const found = new Map<string, Notice>();
  for (const [platform, notice] of notices) {
    for (const { host } of claimsOf(platform, policy)) found.set(host, notice);
  }
  return found;
}
