import type { Policy } from '../policy/verdict/policy.ts';

export type OptionsView = 'settings' | 'lists' | 'register';

/** Which view the page's address asks for: an advisory and a platform stand in the register, all else among the settings. */
export function viewOf(wanted: string, platform: string, { list }: Policy): OptionsView {
  if (wanted === 'lists') return 'lists';
  const isRegister =
    wanted === 'register' ||
    list.advisories.some((a) => a.id === wanted) ||
    (wanted === '' && platform !== '');
  return isRegister ? 'register' : 'settings';
}
