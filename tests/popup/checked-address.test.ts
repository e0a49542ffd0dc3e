import { expect, test } from 'vitest';
import { checkedAddress, pastedText } from '../../src/popup/checked-address.ts';
import { advisoryOn, platformNamed, policyWith } from '../lists.ts';

const popup = 'chrome-extension://abc/popup.html';
const policy = policyWith([platformNamed('meet')], [advisoryOn('meet')], ['IN']);

test.each([
  ['the website in the tab', popup, 'https://a.example/x', 'https://a.example/x'],
  [
    'the link that the hold page in the tab holds',
    popup,
    'chrome-extension://dynamic/hold.html?a=b#https://meet.example/j/1#c',
    'https://meet.example/j/1?a=b#c',
  ],
  [
    'no link of the hold page that is not listed',
    popup,
    'moz-extension://x/hold.html#https://a.example/',
    null,
  ],
  [
    'no other page of an extension',
    popup,
    'chrome-extension://x/options.html#https://meet.example/j/1',
    null,
  ],
  [
    'no website that is called like the hold page',
    popup,
    'about:blank/hold.html#https://meet.example/j/1',
    null,
  ],
  ['nothing of an empty tab', popup, '', null],
  [
    'the link that it was opened for, whole, and not the tab',
    `${popup}?https://meet.example/j/1?pwd=1#c`,
    'https://a.example/',
    'https://meet.example/j/1?pwd=1#c',
  ],
  ['the link of an app', `${popup}?zoommtg://zoom.us/join`, '', 'zoommtg://zoom.us/join'],
  ['nothing where it was opened for no link', `${popup}?none`, 'https://a.example/', null],
])('the popup speaks of %s', (_what, address, tab, expected) => {
  expect(checkedAddress(address, tab, policy)).toBe(expected);
});

test.each([
  [popup, ''],
  [`${popup}#Join%20us%3A%20https%3A%2F%2Fzoom.us%2Fj%2F1%23a`, 'Join us: https://zoom.us/j/1#a'],
  [`${popup}#100%`, ''],
])('%s is opened to check %j', (address, text) => {
  expect(pastedText(address)).toBe(text);
});
