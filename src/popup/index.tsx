import { openPage } from '../ui/page.tsx';
import { drawPopup } from './draw-popup.tsx';

const redraw = await openPage((surroundings) => drawPopup(surroundings, () => redraw()));
