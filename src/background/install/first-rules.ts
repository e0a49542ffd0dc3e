import { holdFile } from '../../page-files.ts';
import type { PolicyList } from '../../policy/list/schema.ts';
import { compilePolicy } from '../../policy/verdict/compile.ts';
import { heldPatterns } from '../../policy/verdict/judge.ts';

/**
 * Rules that the package itself brings: they act from the first moment of an
 * installation, until the worker has written its own. Such a rule can't hand
 * the address on. Plain filters and no regular expressions, since the browser
 * reads them before it holds anything; what they hold too much is let go at once.
 */
export function firstRules(list: PolicyList): object[] {
  const policy = compilePolicy(list, 'unasked', { today: list.issued });
  return list.platforms
    .flatMap((p) => heldPatterns(p, policy).acknowledge)
    .map(({ host, path, query }, i) => ({
      id: i + 1,
      priority: 1,
      condition: {
        urlFilter: `||${host}${path}${query === null ? '' : `?${query}`}`,
        isUrlFilterCaseSensitive: true,
        resourceTypes: ['main_frame', 'sub_frame'],
      },
      action: { type: 'redirect', redirect: { extensionPath: holdFile } },
    }));
}
