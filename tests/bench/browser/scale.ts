import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/browsers.ts';
import { drive, openOwn, waitFor } from '../../browser/drive.ts';
import { startServer } from '../../browser/server.ts';
import { killWorker } from '../../browser/worker.ts';
import { median } from '../median.ts';
import { hop } from './hops.ts';
import { caveatWith, listedHost } from './packages.ts';

/** Medians in milliseconds, with a made-up list of so many hosts. */
export type AtSize = {
  readonly hosts: number;
  /** From the message with a changed policy to the answer that all is in force. */
  readonly applied: number;
  /** The browser's own part of it: taking the rules. */
  readonly rules: number;
  readonly ruleCount: number;
  /** From a message to the answer: with the worker awake, and to one that was asleep. */
  readonly awake: number;
  readonly asleep: number;
  /** The same for a message that needs the policy. */
  readonly awakeWithPolicy: number;
  readonly asleepWithPolicy: number;
  /** From one unlisted page to the next. */
  readonly hop: number;
  /** Bytes that the extension keeps in storage. */
  readonly stored: number;
  readonly held: boolean;
};

export async function atSize(name: BrowserName, hosts: number, rounds: number): Promise<AtSize> {
  const server = await startServer();
  const made = caveatWith(name, hosts);
  const driven = await drive(name, server, { folder: made.folder, readyWithin: 120_000 });
  try {
    const own = await openOwn(driven, 'options.html');
    const applied: number[] = [];
    for (let i = 0; i < rounds; i++) {
      const membership = i % 2 === 0 ? ['IN'] : 'unasked';
      applied.push(await answer(own, { type: 'choose-membership', membership }));
    }
    const rules = await takeRules(own);
    const plain = { type: 'which-link' };
    const withPolicy = { type: 'revoke', platform: 'none' };
    const cold = async (message: object) => {
      await killWorker(driven);
      return answer(own, message);
    };
    const times = async (ask: () => Promise<number>) => {
      const all: number[] = [];
      for (let i = 0; i < rounds; i++) all.push(await ask());
      return median(all);
    };
    const page = await driven.newTab();
    await page.bringToFront();
    await hop(driven, server, page, 5);
    const hops: number[] = [];
    for (let i = 0; i < rounds; i++) hops.push(...(await hop(driven, server, page, 10)));
    await driven.go(page, `https://${listedHost(hosts >> 1)}/join/1`);
    const held = await waitFor('a held link', () =>
      page.evaluate(() => location.protocol.includes('extension') && 'yes'),
    ).catch(() => null);
    return {
      hosts,
      applied: median(applied),
      ...rules,
      awake: await times(() => answer(own, plain)),
      asleep: await times(() => cold(plain)),
      awakeWithPolicy: await times(() => answer(own, withPolicy)),
      asleepWithPolicy: await times(() => cold(withPolicy)),
      hop: median(hops),
      stored: await own.evaluate(
        async () => JSON.stringify(await chrome.storage.local.get(null)).length,
      ),
      held: held !== null,
    };
  } finally {
    await driven.close();
    await server.close();
    made.clear();
  }
}

/** Milliseconds until the worker answers a message of a page of ours. */
function answer(own: Page, message: object): Promise<number> {
  return own.evaluate(async (sent) => {
    const began = performance.now();
    const reply = (await chrome.runtime.sendMessage(sent)) as { ok: boolean };
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return performance.now() - began;
  }, message);
}

/** Takes the rules away and gives them back, and times the second. */
function takeRules(own: Page): Promise<{ rules: number; ruleCount: number }> {
  return own.evaluate(async () => {
    const { declarativeNetRequest } = chrome;
    const rules = await declarativeNetRequest.getDynamicRules();
    const removeRuleIds = rules.map((rule) => rule.id);
    await declarativeNetRequest.updateDynamicRules({ removeRuleIds });
    const began = performance.now();
    await declarativeNetRequest.updateDynamicRules({ addRules: rules });
    return { rules: performance.now() - began, ruleCount: rules.length };
  });
}
