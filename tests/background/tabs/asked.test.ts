import { expect, test } from 'vitest';
import { queued } from '../../../src/background/queued.ts';
import { askedIn, rememberAsked } from '../../../src/background/tabs/asked.ts';

test('the last address that a tab was about to open is remembered, and no other tab’s', () => {
  rememberAsked(1, 'https://a.example/');
  rememberAsked(1, 'https://b.example/');
  expect([askedIn(1), askedIn(2), askedIn(undefined)]).toEqual(['https://b.example/', '', '']);
});

test('tasks run one after another, also after one that failed', async () => {
  const events: string[] = [];
  const task =
    (name: string, fails = false) =>
    async () => {
      events.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 5));
      events.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  const results = await Promise.allSettled([
    queued(task('a')),
    queued(task('b', true)),
    queued(task('c')),
  ]);
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
