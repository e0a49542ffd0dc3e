import browser from 'webextension-polyfill';
import { openPage } from '../ui/page.tsx';
import { drawPopup } from './draw-popup.tsx';

// Opened in a tab, to check a link, it is a page as wide as others.
void browser.tabs.getCurrent().then((tab) => {
  document.documentElement.classList.toggle('in-tab', tab !== undefined);
});
const redraw = await openPage((surroundings) => drawPopup(surroundings, () => redraw()));
