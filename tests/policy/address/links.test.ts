import { describe, expect, test } from 'vitest';
import { linksIn, unwrapped } from '../../../src/policy/address/links.ts';
import { nearestPattern } from '../../../src/policy/verdict/nearest-pattern.ts';
import { platformNamed, policyWith } from '../../lists.ts';

describe('the links in a text', () => {
  test.each([
    ['a sentence', 'Join at https://zoom.us/j/1?pwd=a. Thanks', ['https://zoom.us/j/1?pwd=a']],
    [
      'brackets',
      'Zoom <https://zoom.us/j/1> (https://zoom.us/j/2)',
      ['https://zoom.us/j/1', 'https://zoom.us/j/2'],
    ],
    ['no scheme', 'see us02web.zoom.us/j/3 today', ['https://us02web.zoom.us/j/3']],
    [
      'an app',
      'zoommtg://zoom.us/join?confno=1 or tg:resolve?domain=x',
      ['zoommtg://zoom.us/join?confno=1', 'tg:resolve?domain=x'],
    ],
    ['twice the same', 'https://zoom.us/j/1 https://zoom.us/j/1', ['https://zoom.us/j/1']],
    [
      'a folded calendar line',
      'LOCATION:https://zoom.us/j/123\r\n 456?pwd=b',
      ['https://zoom.us/j/123456?pwd=b'],
    ],
    [
      'a quoted-printable mail',
      '<a href=3D"https://zoom.us/j/1?a=3D2&amp;b=\r\n=3D3">',
      ['https://zoom.us/j/1?a=2&b=3'],
    ],
    [
      'Chinese punctuation',
      '会议：https://meeting.tencent.com/dm/abc，密码：1234。',
      ['https://meeting.tencent.com/dm/abc'],
    ],
    [
      'the escapes of a calendar',
      'DESCRIPTION:Join https://zoom.us/j/1?pwd=AbC\\n\\nMeeting ID: 1\\, code 2',
      ['https://zoom.us/j/1?pwd=AbC'],
    ],
    [
      'links joined by a comma, a semicolon or a bar',
      'https://zoom.us/j/1,https://zoom.us/j/2;https://zoom.us/j/3|tg:resolve?domain=x',
      ['https://zoom.us/j/1', 'https://zoom.us/j/2', 'https://zoom.us/j/3', 'tg:resolve?domain=x'],
    ],
    [
      'Markdown',
      '**https://zoom.us/j/1** and [here](https://zoom.us/j/2)',
      ['https://zoom.us/j/1', 'https://zoom.us/j/2'],
    ],
    [
      'a bracket of the link itself',
      '(see https://zoom.us/wiki/Zoom_(software))',
      ['https://zoom.us/wiki/Zoom_(software)'],
    ],
    [
      'a link inside another stays whole',
      'https://a.example/?u=https://zoom.us/j/1',
      ['https://a.example/?u=https://zoom.us/j/1'],
    ],
    ['a table cell', '|zoom.us/j/1|next|', ['https://zoom.us/j/1']],
    ['mail addresses and plain words', 'write to a@b.example, version 1.2', []],
  ])('%s', (_what, text, links) => {
    expect(linksIn(text, ['zoommtg', 'tg'])).toEqual(links);
  });
});

test.each([
  ['dashes', 'a-'.repeat(500_000)],
  ['dots', 'a.'.repeat(500_000)],
  ['links', 'https://zoom.us/j/1 '.repeat(50_000)],
  ['brackets', `https://zoom.us/j/1${')'.repeat(2_000)}`.repeat(400)],
])('a megabyte of %s is gone through in time that a person does not notice', (_what, text) => {
  expect(linksIn(text, ['zoommtg']).length).toBeLessThan(1_000);
});

describe('what a link wraps', () => {
  const join = 'https://us02web.zoom.us/j/874?pwd=a%2Fb';
  test.each([
    [
      'Outlook',
      `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(join)}&data=05`,
    ],
    ['Google', `https://www.google.com/url?q=${encodeURIComponent(join)}&sa=D`],
    ['Facebook', `https://l.facebook.com/l.php?u=${encodeURIComponent(join)}&h=AT`],
    ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(join)}&c=E`],
    ['Cisco, in its path', `https://secure-web.cisco.com/1abc/${encodeURIComponent(join)}`],
    [
      'urldefense v2',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__us02web.zoom.us_j_874-3Fpwd-3Da-252Fb&d=x',
    ],
    ['urldefense v3', `https://urldefense.com/v3/__${join}__;!!abc$`],
    ['Check Point', `https://protect.checkpoint.com/v2/___${join}___.YXAzOmNw`],
    ['Base64', `https://eu.protection.sophos.example/?d=zoom.us&u=${btoa(join)}`],
  ])('%s', (_service, link) => {
    expect(unwrapped(link)).toEqual([link, join]);
  });

  test('Mimecast tells the host alone', () => {
    const link = 'https://url.uk.m.mimecastprotect.com/s/aBc12?domain=us02web.zoom.us';
    expect(unwrapped(link)).toEqual([link, 'https://us02web.zoom.us/']);
  });

  test('wraps in wraps, and never for ever', () => {
    const once = `https://www.google.com/url?q=${encodeURIComponent(join)}`;
    const twice = `https://l.facebook.com/l.php?u=${encodeURIComponent(once)}`;
    expect(unwrapped(twice)).toEqual([twice, once, join]);
    let deep = join;
    for (let i = 0; i < 12; i++) deep = `https://a${i}.example/?u=${encodeURIComponent(deep)}`;
    expect(unwrapped(deep).length).toBeLessThanOrEqual(6);
  });

  test('nothing in an everyday link', () => {
    expect(unwrapped(join)).toEqual([join]);
    expect(unwrapped('zoommtg://zoom.us/join?u=https://a.example')).toHaveLength(1);
  });
});

describe('why a link is not listed', () => {
  const policy = policyWith(
    [
      platformNamed('meet', {
        sitePatterns: ['*://meet.example/app/*'],
        joinPatterns: ['*://meet.example/j/*?*id=*'],
      }),
    ],
    [],
  );
  test.each([
    ['https://meet.example/j/1', 'query'],
    ['https://meet.example/about', 'path'],
    ['https://other.meet.example/j/1?id=2', 'host'],
  ])('%s: the %s is another', (url, differs) => {
    expect(nearestPattern(url, policy)?.differs).toBe(differs);
  });
  test('nothing is near an unlike host', () => {
    expect(nearestPattern('https://news.test/', policy)).toBeNull();
  });
});
