import { expect, test } from 'vitest';
import { shownValue, withoutSecrets } from '../../../src/options/diagnostics/without-secrets.ts';

const secret = 's3cr3t-value';

test.each(['auditToken', 'token', 'clientSecret', 'PASSWORD', 'auditTokenHeader'])(
  'the value of %s is neither shown nor handed on, however deep it lies',
  (key) => {
    expect(shownValue(key, secret)).not.toContain(secret);
    expect(shownValue('audit', { [key]: secret })).not.toContain(secret);
    const report = withoutSecrets({ organisation: { raw: [{ [key]: { value: secret } }] } });
    expect(report).not.toContain(secret);
    expect(report).toContain('left out');
  },
);

test('every other value is shown as it is', () => {
  expect(shownValue('helpUrl', 'https://help.example/')).toBe('"https://help.example/"');
  expect(JSON.parse(withoutSecrets({ memberships: ['IN'], locked: true }))).toEqual({
    memberships: ['IN'],
    locked: true,
  });
});
