import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../src/policy/verdict/compile.ts';
import { judge } from '../../../src/policy/verdict/judge.ts';
import { listOf, mergeLists } from '../../../src/policy/verdict/merge.ts';
import { advisoryOn, listWith, platformNamed } from '../../lists.ts';

const bundled = listWith(
  [platformNamed('meet'), platformNamed('chat')],
  [advisoryOn('meet'), advisoryOn('chat')],
);
const own = {
  ...listWith(
    [platformNamed('chatter'), platformNamed('chat', { name: 'Chat, as we see it' })],
    [advisoryOn('chatter'), advisoryOn('meet', { stance: 'advised-against' })],
  ),
  name: 'Trials',
  serial: 7,
};
const nothing = {};

const policyOfMerged = (merged: ReturnType<typeof mergeLists>) =>
  compilePolicy(merged.list, ['IN'], {
    today: '2026-11-27',
    provenance: merged.provenance,
  });

describe('an organisation’s list beside the bundled one', () => {
  const merged = mergeLists(bundled, own, nothing);

  test('adds its platforms and advisories', () => {
    expect(judge('https://chatter.example/j/1', policyOfMerged(merged)).level).toBe('acknowledge');
    expect(merged.list.platforms.map((p) => p.id)).toEqual(['meet', 'chat', 'chatter']);
  });
  test('replaces what has the same id', () => {
    expect(judge('https://meet.example/j/1', policyOfMerged(merged)).level).toBe('inform');
    expect(judge('https://chat.example/', policyOfMerged(merged)).platform?.name).toBe(
      'Chat, as we see it',
    );
  });
  test('is named as the origin of each entry that is its own', () => {
    expect(listOf(merged.provenance, 'in-chatter')).toMatchObject({
      origin: 'organisation',
      name: 'Trials',
      serial: 7,
    });
    expect(listOf(merged.provenance, 'in-chat').origin).toBe('caveat');
    expect(merged.provenance.own.platforms).toEqual(['chatter', 'chat']);
    expect(merged.provenance.lists.map((l) => [l.origin, l.advisories, l.platforms])).toEqual([
      ['caveat', 2, 2],
      ['organisation', 2, 2],
    ]);
  });
  test('counts alone where the bundled one is switched off', () => {
    const alone = mergeLists(bundled, own, { bundledList: false });
    expect(alone.list).toEqual({ ...own });
    expect(alone.provenance.lists.map((l) => l.origin)).toEqual(['organisation']);
  });
});

test('without a list of its own an organisation can’t switch the bundled one off', () => {
  const { list } = mergeLists(bundled, null, { bundledList: false });
  expect(list.advisories).toHaveLength(2);
});

test('what an organisation withdraws no longer governs, and stays as history with its reason', () => {
  const withdrawn = [
    { id: 'in-meet', reason: 'Opinion 7' },
    { id: 'nowhere', reason: null },
  ];
  const merged = mergeLists(bundled, null, { withdrawn });
  expect(merged.provenance.withdrawn).toEqual({ 'in-meet': 'Opinion 7' });
  const verdict = judge('https://meet.example/j/1', policyOfMerged(merged));
  expect(verdict).toMatchObject({ level: null, governing: [], context: [] });
  expect(verdict.platform && verdict.history.map((a) => a.id)).toEqual(['in-meet']);
});
