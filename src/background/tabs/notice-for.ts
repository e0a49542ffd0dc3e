import { judge } from '../../policy/verdict/judge.ts';
import { loadPolicy } from '../../state/load-policy.ts';
import { loadTranslator } from '../../state/load-translator.ts';
import type { Notice } from '../../state/notice.ts';
import { readNoticeMemory } from '../../state/notice-memory.ts';
import { loadPart } from '../parts/load-part.ts';

/** What the banner says on a page whose notice does not lie ready; null where there is none. */
export async function noticeFor(url: string): Promise<Notice | null> {
  const [policy, memory, t] = await Promise.all([
    loadPolicy(),
    readNoticeMemory(),
    loadTranslator(),
  ]);
  const { platform } = judge(url, policy);
  return platform && (await loadPart('noticeOn'))(t, platform, policy, memory);
}
