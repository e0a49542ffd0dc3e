import { type ComponentChild, render } from 'preact';
import { loadPolicy } from '../state/load-policy.ts';
import { loadTranslator } from '../state/load-translator.ts';
import { type Surroundings, SurroundingsContext } from './context.ts';

/** Loads what a page stands on; the page renders again by calling `show` again. */
export async function openPage(
  draw: (surroundings: Surroundings) => Promise<ComponentChild> | ComponentChild,
): Promise<() => Promise<void>> {
  const show = async () => {
    const [t, policy] = await Promise.all([loadTranslator(), loadPolicy()]);
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.direction;
    const content = await draw({ t, policy });
    render(
      <SurroundingsContext.Provider value={{ t, policy }}>{content}</SurroundingsContext.Provider>,
      document.body,
    );
  };
  await show();
  return show;
}
