import { type ComponentChild, render } from 'preact';
import { loadPolicy } from '../state/load-policy.ts';
import { loadTranslator } from '../state/load-translator.ts';
import { type Surroundings, SurroundingsContext } from './context.ts';

/** The options page holds the whole register. */
function inRegister(advisoryId: string): string {
  return `/options.html#${advisoryId}`;
}

/** Loads what a page stands on; the page renders again by calling `show` again. */
export async function openPage(
  draw: (surroundings: Surroundings) => Promise<ComponentChild> | ComponentChild,
): Promise<() => Promise<void>> {
  const show = async () => {
    const [t, policy] = await Promise.all([loadTranslator(), loadPolicy()]);
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.direction;
    const surroundings = { t, policy, addressOf: inRegister };
    const content = await draw(surroundings);
    render(
      <SurroundingsContext.Provider value={surroundings}>{content}</SurroundingsContext.Provider>,
      document.body,
    );
  };
  await show();
  return show;
}
