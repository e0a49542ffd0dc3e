import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compilePolicy } from '../../src/policy/verdict/compile.ts';
import { judgePlatform } from '../../src/policy/verdict/judge.ts';
import { languages } from '../../src/words/languages.ts';
import { mailAddress } from '../../src/words/mail-address.ts';
import { replyTo } from '../../src/words/reply-text.ts';
import { createTranslator } from '../../src/words/translator.ts';
import { citedSource } from '../../src/words/words.ts';
import { advisoryOn, platformNamed, policyWith, shippedList } from '../lists.ts';

const meet = platformNamed('meet', { name: 'Meet' });
const lead = advisoryOn('meet');
const policy = policyWith([meet], [lead], ['IN']);

function translatorFor(language: string) {
  const file = `src/_locales/${language.replace('-', '_')}/messages.json`;
  return createTranslator(JSON.parse(readFileSync(file, 'utf8')), language);
}
const english = translatorFor('en');

test.each(languages)(
  'a reply in %s names who says what and where, and leaves no gap',
  (language) => {
    const reply = replyTo(translatorFor(language), meet, lead, policy);
    expect(reply?.text).toContain('Indian Ministry of Tests');
    expect(reply?.text).toContain('Meet');
    expect(reply?.text).toContain('https://source.example/');
    expect(reply?.text).not.toMatch(/\$\d|undefined/);
  },
);

test('it thanks for what the link was: a meeting, a chat, a file; to nothing else is there a reply', () => {
  const text = (category: string) =>
    replyTo(english, platformNamed('meet', { category }), lead, policy)?.text;
  expect(text('video-meeting')).toContain('the invitation to meet');
  expect(text('chat')).toContain('inviting me to chat');
  expect(text('cloud')).toContain('sharing this');
  expect(text('security')).toBeUndefined();
});

test('it cites the official source where there is one, and no number of a list', () => {
  const press = {
    title: 'Press',
    url: 'https://press.example/',
    kind: 'press' as const,
    shows: [],
  };
  const official = { ...press, url: 'https://gov.example/', kind: 'official' as const };
  const text = replyTo(english, meet, { ...lead, sources: [press, official] }, policy)?.text;
  expect(text).toContain('https://gov.example/');
  expect(text).not.toMatch(/press\.example|number/);
});

test('a room that waits already takes the place of suggestions', () => {
  const text = replyTo(english, meet, lead, policy, 'https://rooms.example/abc')?.text;
  expect(text).toContain('https://rooms.example/abc');
});

test.each(languages)(
  'as an email in %s, every reply of the list fits into an address',
  (language) => {
    const t = translatorFor(language);
    const list = shippedList();
    const places = [...new Set(list.advisories.flatMap((a) => a.binds))];
    for (const code of places) {
      const policyOf = compilePolicy(list, [code], { today: '2026-11-27' });
      for (const platform of list.platforms) {
        const [governing] = judgePlatform(platform, 'join', policyOf).governing;
        const reply = governing && replyTo(t, platform, governing, policyOf);
        if (!reply) continue;
        const mail = mailAddress('', reply.subject, reply.text, reply.brief);
        // The source is never what is cut off.
        const cited = citedSource(governing)?.url ?? '';
        expect(decodeURIComponent(mail)).toContain(cited);
        expect(mail.length).toBeLessThan(2_048);
        expect(mail).not.toMatch(/%0A(?<!%0D%0A)/);
      }
    }
  },
);
