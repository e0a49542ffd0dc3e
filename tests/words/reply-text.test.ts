import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../src/words/languages.ts';
import { replyText } from '../../src/words/reply-text.ts';
import { createTranslator } from '../../src/words/translator.ts';
import { advisoryOn, platformNamed, policyWith } from '../lists.ts';

const meet = platformNamed('meet', { name: 'Meet' });
const lead = advisoryOn('meet');
const policy = policyWith([meet], [lead], ['IN']);

test.each(languages)(
  'a reply in %s names who says what and where, and leaves no gap',
  (language) => {
    const file = `src/_locales/${language.replace('-', '_')}/messages.json`;
    const text = replyText(
      createTranslator(JSON.parse(readFileSync(file, 'utf8')), language),
      meet,
      lead,
      policy,
    );
    expect(text).toContain('Indian Ministry of Tests');
    expect(text).toContain('Meet');
    expect(text).toContain('https://source.example/');
    expect(text).not.toMatch(/\$\d|undefined/);
  },
);
