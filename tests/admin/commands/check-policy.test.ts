import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPolicy } from '../../../src/admin/commands/check-policy.ts';
import { explain } from '../../../src/admin/commands/explain.ts';
import { advisoryOn, listWith, platformNamed, shippedList } from '../../lists.ts';

const today = '2026-11-24';
const list = shippedList();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caveat-policy-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(policy: unknown): string {
  const file = join(folder, 'policy.json');
  writeFileSync(file, typeof policy === 'string' ? policy : JSON.stringify(policy, null, 2));
  return file;
}

function check(policy: unknown, options: { json?: boolean } = {}) {
  const lines: string[] = [];
  const code = checkPolicy(write(policy), options, list, today, (line) => lines.push(line));
  return { code, text: lines.map((line) => line.replace(`${folder}/`, '')).join('\n') };
}

const keys = { memberships: ['IN/mof'], platformLevels: { 'zoom.join': 'block' } };
const chromium = (settings: object) => ({ '3rdparty': { extensions: { abc: settings } } });
const firefox = (settings: unknown) => ({
  policies: { '3rdparty': { Extensions: { abc: settings } } },
});

describe('caveat policy check', () => {
  test.each([
    ['Chromium’s JSON', chromium(keys), 'policy of Chrome, Edge or Chromium for abc'],
    ['Firefox’s policies.json', firefox(keys), 'policy of Firefox for abc'],
    ['Firefox’s with JSON in a string', firefox(JSON.stringify(keys)), 'policy of Firefox for abc'],
    [
      'the Google Admin console’s JSON',
      { memberships: { Value: ['IN/mof'] }, platformLevels: { Value: { 'zoom.join': 'block' } } },
      'policy of the Google Admin console',
    ],
    ['plain keys', keys, 'plain keys'],
  ])('reads %s and says what each value does', (_what, policy, form) => {
    const { code, text } = check(policy);
    expect(code).toBe(0);
    expect(text).toContain(`${form}: 0 errors, 0 warnings`);
    expect(text).toContain(
      'memberships: lets the advisories of Indian Ministry of Finance govern, and asks nobody',
    );
    expect(text).toContain(
      'platformLevels.zoom.join: a link that joins Zoom is held, without a way on',
    );
  });

  test('points at the line of what is wrong', () => {
    const { code, text } = check(
      chromium({ helpUrl: 'x', exemptions: [{ platform: 'zoom', reason: 'r' }], lokced: true }),
    );
    expect(code).toBe(1);
    expect(text).toMatch(/^policy\.json:5: helpUrl: is not a web address/m);
    expect(text).toMatch(/^policy\.json:7: exemptions\.0\.reference: is missing/m);
    expect(text).toMatch(/^policy\.json:12: lokced: is not a key .* did you mean locked\?/m);
  });

  test('names what Chromium would drop in silence, and counts it as gone', () => {
    const wrong = { locked: 1, memberships: ['IN', 5], withdrawn: ['in-mha-cycord-zoom-2020'] };
    const { code, text } = check(chromium(wrong));
    expect(code).toBe(1);
    expect(text).toContain('locked: makes Chrome, Edge and Chromium drop all of locked');
    expect(text).toContain(
      'memberships.1: makes Chrome, Edge and Chromium drop all of memberships',
    );
    expect(text).toContain('withdrawn.0: makes Chrome, Edge and Chromium drop all of withdrawn');
    expect(text).not.toContain('lets no person');
    expect(check(firefox({ locked: 1 })).text).toContain('lets no person');
  });

  test('checks an inline list and says what it brings', () => {
    const own = listWith([platformNamed('chatter')], [advisoryOn('chatter')]);
    const good = check(chromium({ list: JSON.stringify(own) }));
    expect(good.text).toContain(
      'list: brings the list “Tests”, number 1: 1 advisories, 1 platforms',
    );
    const bad = check(chromium({ list: JSON.stringify({ ...own, serial: 0 }) }));
    expect(bad.code).toBe(1);
    expect(bad.text).toContain('list.serial: ');
  });

  test('warns of what has no effect, ends soon, or is not in use yet', () => {
    const exemption = { platform: 'zoom', reason: 'r', reference: 'E', from: '2026-11-01' };
    const { code, text } = check(
      chromium({
        exemptions: [{ ...exemption, until: '2026-12-01' }],
        platformLevels: { 'nowhere.join': 'block' },
        auditUrl: 'https://audit.example/',
      }),
    );
    expect(code).toBe(0);
    expect(text).toContain('warning: exemptions.0: ends on 2026-12-01, in 7 days');
    expect(text).toContain('warning: platformLevels.nowhere.join: names the platform "nowhere"');
    expect(text).toContain('warning: auditUrl: is known, and not yet in use');
  });

  test('warns of an installation that leaves people unprotected', () => {
    const own = { ExtensionSettings: { abc: { runtime_blocked_hosts: ['*://*.zoom.us'] } } };
    const { text } = check({ ...own, ...chromium(keys) });
    expect(text).toContain('ExtensionSettings.abc: stands in one file with the settings');
    expect(text).toContain('ExtensionSettings.abc.runtime_blocked_hosts: keeps the extension off');
    const { policies } = firefox(keys);
    const installed = { policies: { ...policies, ExtensionSettings: { abc: {} } } };
    expect(check(installed).text).toContain('leaves private windows unprotected');
  });

  test('among several extensions finds ours by its keys', () => {
    const several = { '3rdparty': { extensions: { other: { toOverwrite: {} }, abc: keys } } };
    const { code, text } = check(several);
    expect(code).toBe(0);
    expect(text).not.toContain('toOverwrite');
  });

  test('prints JSON, one object a line', () => {
    const lines = check(chromium({ locked: true, helpUrl: 'x' }), { json: true }).text.split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { key: 'locked', line: 5 },
      { key: 'helpUrl', line: 6, severity: 'error' },
    ]);
  });

  test('what is no JSON, or has no settings, is an error; what can’t be read has a code of its own', () => {
    expect(check('{\n"3rdparty": oops').text).toContain('policy.json:2: is not JSON');
    expect(check('{\n"3rdparty": oops').code).toBe(1);
    expect(check({ ExtensionSettings: {} }).text).toContain('has no settings for an extension');
    expect(checkPolicy(join(folder, 'nowhere'), {}, list, today, () => undefined)).toBe(2);
  });
});

describe('caveat explain --policy', () => {
  const judged = (policy: unknown, url: string) => {
    const printed: string[] = [];
    const complaints: string[] = [];
    const code = explain(
      list,
      [url],
      { json: true, policy: write(policy) },
      today,
      (line) => printed.push(line),
      (line) => complaints.push(line),
    );
    return { code, verdict: JSON.parse(printed[0] ?? '{}'), complaints: complaints.join('\n') };
  };
  const link = 'https://zoom.us/j/1';

  test('judges by the policy’s memberships and levels', () => {
    const { code, verdict } = judged(chromium(keys), link);
    expect(code).toBe(0);
    expect(verdict).toMatchObject({ platform: 'zoom', level: 'block' });
    expect(verdict.governing.every((id: string) => id.startsWith('in-'))).toBe(true);
  });
  test('by its exemptions, which are said', () => {
    const exemption = { platform: 'zoom', reason: 'r', reference: 'EX-9', until: '2027-03-01' };
    const { verdict } = judged(firefox({ ...keys, exemptions: [exemption] }), link);
    expect(verdict.level).toBe('inform');
    expect(verdict.because).toContain('EX-9, until 1 March 2027');
  });
  test('by its own list, and without what it withdraws', () => {
    const own = listWith([platformNamed('chatter')], [advisoryOn('chatter', { id: 'trial-1' })]);
    const policy = { memberships: ['IN'], list: JSON.stringify(own) };
    expect(judged(policy, 'https://chatter.example/j/1').verdict).toMatchObject({
      platform: 'chatter',
      level: 'acknowledge',
      governing: ['trial-1'],
    });
    const withdrawn = [{ id: 'trial-1', reason: 'Opinion' }];
    expect(
      judged({ ...policy, withdrawn }, 'https://chatter.example/j/1').verdict.level,
    ).toBeNull();
  });
  test('without what Chromium would drop, and naming what is refused', () => {
    const { verdict, complaints } = judged(chromium({ ...keys, memberships: 'IN' }), link);
    expect(verdict.governing.length).toBeGreaterThan(7);
    expect(complaints).toBe('');
    expect(judged(firefox({ ...keys, helpUrl: 'x' }), link).complaints).toContain('helpUrl is not');
  });
});
