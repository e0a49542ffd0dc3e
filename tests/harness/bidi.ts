import type { Browser } from 'puppeteer-core';

/** A raw WebDriver BiDi command. */
export async function bidi(browser: Browser, method: string, params: unknown): Promise<unknown> {
  const { connection } = browser as unknown as {
    connection: { send: (method: string, params: unknown) => Promise<unknown> };
  };
  return connection.send(method, params);
}
