import { listen, showAgain, start } from './banner.ts';

/** A global of Caveat alone: each extension has a scope of its own in a page. */
declare global {
  var showCaveat: (() => void) | undefined;
}

// The worker runs this script again after a change, also where it runs already.
if (globalThis.showCaveat) {
  globalThis.showCaveat();
} else {
  globalThis.showCaveat = showAgain;
  listen();
  void start();
}
