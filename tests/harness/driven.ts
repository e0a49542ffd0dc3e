import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';
import type { LoopbackServer } from './server.ts';

/** A real browser with Caveat in it, whose every host is the loopback server. */
export type Driven = {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly server: LoopbackServer;
  /** What the browser wrote to its terminal, its last lines; in Firefox every console is in it. */
  readonly output: () => string;
  /** chrome-extension://… or moz-extension://…, without a slash at the end. */
  readonly origin: string;
  readonly newTab: () => Promise<Page>;
  /** In sight whatever else is open. */
  readonly newWindow: () => Promise<Page>;
  /** Starts a navigation and does not wait for it. */
  readonly go: (page: Page, url: string) => Promise<void>;
  /** Installs Caveat where `installed: false` left it out. */
  readonly install: () => Promise<unknown>;
  readonly uninstall: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Every browser that runs now; a failed test's evidence is taken from them. */
export const running = new Set<Driven>();
