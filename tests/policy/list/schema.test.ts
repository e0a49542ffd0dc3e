import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { platformSchema } from '../../../src/policy/list/schema.ts';
import { platformNamed } from '../../lists.ts';

const refusals = (nativeSchemes: string[]) => {
  const { issues } = v.safeParse(platformSchema, platformNamed('meet', { nativeSchemes }));
  return (issues ?? []).map(({ message }) => message);
};

describe('the schemes of a platform’s app', () => {
  test.each(['zoommtg', 'msteams', 'tg'])('may be its own: %s', (scheme) => {
    expect(refusals([scheme])).toEqual([]);
  });

  test.each(['mailto', 'https', 'javascript', 'tel', 'webcal'])(
    'may not be one of everyday addresses, which would all be held: %s',
    (scheme) => {
      expect(refusals([scheme])).toEqual([
        'is a scheme of everyday addresses, which would all be held; name one of the platform’s own',
      ]);
    },
  );

  test('are written without the colon', () => {
    expect(refusals(['zoommtg:'])).toEqual(['is not a scheme; write it without the colon']);
  });
});
