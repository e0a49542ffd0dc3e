import { acknowledgements } from '../state/acknowledgements.ts';
import { keptOrganisation } from '../state/kept-organisation.ts';
import { settings } from '../state/settings.ts';
import { watchTogether } from '../state/storage.ts';
import { openPage } from '../ui/page.tsx';
import { drawHold } from './draw-hold.tsx';

const redraw = await openPage((surroundings) => drawHold(surroundings, () => redraw()));
document.querySelector<HTMLElement>('h1')?.focus();
addEventListener('hashchange', () => redraw());
// A decision taken in another tab frees this one too.
watchTogether([acknowledgements, settings, keptOrganisation], () => void redraw());
