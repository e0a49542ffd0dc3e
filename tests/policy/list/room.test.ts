import { expect, test } from 'vitest';
import { isRoomTemplate, roomAddress } from '../../../src/policy/list/room.ts';

test.each([
  ['https://rooms.example/{room}', true],
  ['https://rooms.example/call/{room}?lang=en', true],
  ['http://rooms.example/{room}', false],
  ['https://{room}.rooms.example/', false],
  ['https://rooms.example{room}', false],
  ['https://rooms.example/', false],
  ['https://rooms.example/{room}/{room}', false],
  ['javascript:{room}', false],
])('%s as a template of rooms: %s', (template, is) => {
  expect(isRoomTemplate(template)).toBe(is);
});

test('the name of a room has five bits of each random byte', () => {
  const bytes = Uint8Array.from({ length: 16 }, (_, i) => i * 17);
  const link = roomAddress('https://rooms.example/{room}?x', bytes);
  expect(link).toMatch(/^https:\/\/rooms\.example\/[a-z2-9]{16}\?x$/);
  const other = Uint8Array.from(bytes, (byte) => byte ^ 1);
  expect(roomAddress('https://rooms.example/{room}?x', other)).not.toBe(link);
});
