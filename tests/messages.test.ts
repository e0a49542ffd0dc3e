import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { pageMessages, siteMessages } from '../src/messages.ts';
import { tabMessageIn, yieldOf } from '../src/site-messages.ts';
import { isNotice } from '../src/state/notice.ts';

test('no website’s script may ask what only a page of ours may', () => {
  for (const name of Object.keys(siteMessages)) expect(pageMessages).not.toHaveProperty(name);
});

test.each([
  ['acknowledge', { platform: 'zoom', reason: 'x'.repeat(201), note: '' }],
  ['acknowledge', { platform: 'zoom' }],
  ['choose-membership', { membership: ['India'] }],
  ['load-settings', { membership: [], language: null }],
] as const)('%s with %j is no message', (name, payload) => {
  expect(v.is(pageMessages[name].brings, payload)).toBe(false);
});

describe('an answer', () => {
  const { answer } = pageMessages['which-link'];

  test.each([
    [{ ok: true, link: 'https://zoom.us/j/1' }, true],
    [{ ok: false, reason: 'no' }, true],
    [{ ok: true }, false],
    [undefined, false],
  ])('%j to which-link fits: %s', (said, fits) => {
    expect(v.is(answer, said)).toBe(fits);
  });

  test.each([
    [{ ok: true, held: false }, false],
    [{ ok: true, held: true }, true],
    [{ ok: false, reason: 'no', held: false }, undefined],
    [{ held: false }, undefined],
    [undefined, undefined],
  ])('%j says of an app’s link that it is held: %s', (answer, held) => {
    expect(yieldOf<'open-native'>(answer, 'held')).toBe(held);
  });
});

test.each([
  [{ type: 'leave' }, 'leave'],
  [{ type: 'dismiss' }, undefined],
  ['leave', undefined],
  [null, undefined],
])('the banner takes %j for %s', (message, type) => {
  expect(tabMessageIn(message)).toBe(type);
});

describe('a notice', () => {
  const notice = {
    language: 'en',
    direction: 'ltr',
    label: 'Advisory',
    sentence: 'India: Zoom is not for official use.',
    ask: null,
    words: {
      details: 'Details',
      dismiss: null,
      collapse: 'Less',
      expand: 'More',
      copied: 'Copied',
      copyFailed: 'Not copied',
      dismissed: 'Hidden',
      undo: 'Undo',
      close: 'Close',
      all: 'All',
    },
    reportsItself: false,
    folded: false,
    advisories: { 'in-mha': 1 },
    details: [{ heading: 'India', quote: null, lines: ['2020'], source: null }],
    more: [],
    reply: { label: 'Copy', text: 'Dear all' },
  };

  test('is taken whole', () => {
    expect(isNotice(notice)).toBe(true);
  });

  test.each([
    null,
    [],
    {},
    { ...notice, ask: undefined },
    { ...notice, words: null },
    { ...notice, more: [1] },
    { ...notice, details: [{ ...notice.details[0], source: { label: 'Source' } }] },
    { ...notice, reply: 'Dear all' },
  ])('is none where a part is missing or of another kind: %j', (value) => {
    expect(isNotice(value)).toBe(false);
  });
});
