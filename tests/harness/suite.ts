import { afterAll, beforeAll, describe } from 'vitest';
import { type Driven, drive } from './drive.ts';
import { type LoopbackServer, startServer } from './server.ts';

/** Runs the same tests in Chromium and in Firefox, each with a server of its own. */
export function inBothBrowsers(
  title: string,
  tests: (driven: () => Driven, server: () => LoopbackServer) => void,
): void {
  describe.each(['chromium', 'firefox'] as const)(`${title}, in %s`, (name) => {
    let server: LoopbackServer;
    let driven: Driven;
    beforeAll(async () => {
      server = await startServer();
      driven = await drive(name, server);
    });
    afterAll(async () => {
      await driven?.close();
      await server?.close();
    });
    tests(
      () => driven,
      () => server,
    );
  });
}
