import { expect, test } from 'vitest';
import { shownLink } from '../../src/hold/shown-link.ts';
import { shownHost } from '../../src/popup/shown-host.ts';

test.each([
  ['https://zoom.us/j/1?pwd=secret#success', 'zoom.us/j/1'],
  ['zoommtg://zoom.us/join?confno=1', 'zoommtg:zoom.us/join'],
  [`https://zoom.us/${'x'.repeat(300)}`, `zoom.us/${'x'.repeat(192)}…`],
])('of %s a person sees %s: never what is for the meeting alone', (url, shown) => {
  expect(shownLink(url)).toBe(shown);
});

test.each([
  ['https://zoom.us:8443/j/1', 'zoom.us:8443'],
  ['tg:resolve?domain=x', 'tg:'],
])('%s is of %s', (url, host) => {
  expect(shownHost(url)).toBe(host);
});
