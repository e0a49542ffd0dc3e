import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../harness/browsers.ts';
import { drive } from '../../harness/drive.ts';
import { caveatWith, listedHost } from '../../harness/packages.ts';
import { openOwn } from '../../harness/quiet-page.ts';
import { startServer } from '../../harness/server.ts';
import { waitFor } from '../../harness/wait-for.ts';
import { killWorker } from '../../harness/worker.ts';
import { median } from '../median.ts';
import { hop } from './hops.ts';

/** Medians in milliseconds, with a made-up list of so many hosts. */
export type AtSize = {
  readonly hosts: number;
  /** From the message with a changed policy, one that holds all instead of nothing, until links are held. */
  readonly held: number;
  /** From there to the answer that all is in force, banners too. */
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
  /** Whether a link on one of the hosts was held at the end. */
  readonly isHeld: boolean;
};

export async function atSize(name: BrowserName, hosts: number, rounds: number): Promise<AtSize> {
  const server = await startServer();
  const made = caveatWith(name, hosts);
  const driven = await drive(name, server, { folder: made.folder, readyWithin: 120_000 });
  try {
    // A page that stays as it is: in Firefox it shares its thread with the worker.
    const own = await openOwn(driven, 'welcome.html');
    const held: number[] = [];
    const applied: number[] = [];
    for (let i = 0; i < rounds; i++) {
      await answer(own, { type: 'choose-membership', membership: ['DE'] });
      const change = await timeChange(own, { type: 'choose-membership', membership: ['IN'] });
      held.push(change.held);
      applied.push(change.applied);
    }
    const rules = await takeRules(own);
    const plain = { type: 'which-link' };
    const withPolicy = { type: 'revoke', platform: 'none' };
    const cold = async (message: object) => {
      await killWorker(driven);
      await untilLetGo(hosts);
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
    const holds = await waitFor('a held link', () =>
      page.evaluate(() => location.protocol.includes('extension') && 'yes'),
    ).catch(() => null);
    return {
      hosts,
      held: median(held),
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
      isHeld: holds !== null,
    };
  } finally {
    await driven.close();
    await server.close();
    made.clear();
  }
}

/** Chromium takes some 20 µs to let go of each far site that a worker listened for; one that sleeps long ago left none. */
function untilLetGo(hosts: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, hosts / 20));
}

/** Milliseconds from a message until the browser had taken the rules, and until the answer. */
function timeChange(own: Page, message: object): Promise<{ held: number; applied: number }> {
  return own.evaluate(async (sent) => {
    const began = Date.now();
    const reply = (await chrome.runtime.sendMessage(sent)) as { ok: boolean };
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    const applied = Date.now() - began;
    const { rulesTakenAt } = await chrome.storage.session.get('rulesTakenAt');
    return { held: Number(rulesTakenAt) - began, applied };
  }, message);
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
