import { expect, test } from 'vitest';
import { calendarFile } from '../../src/words/calendar-entry.ts';

const entry = {
  uid: 'one@test',
  written: Date.UTC(2026, 10, 27, 20, 30),
  begins: Date.UTC(2026, 11, 1, 9),
  minutes: 30,
  summary: 'Our meeting; on Zoom, soon',
  location: 'https://rooms.example/abc',
  description: `First\nsecond, ${'ж'.repeat(100)}`,
};

test('a calendar file has one meeting, at its time, with its link', () => {
  const file = calendarFile(entry);
  expect(file).toContain('DTSTAMP:20261127T203000Z\r\n');
  expect(file).toContain('DTSTART:20261201T090000Z\r\nDTEND:20261201T093000Z\r\n');
  expect(file).toContain('SUMMARY:Our meeting\\; on Zoom\\, soon\r\n');
  expect(file).toContain('URL:https://rooms.example/abc\r\n');
});

test('no line is longer than 75 bytes, and no character is broken', () => {
  const file = calendarFile(entry);
  for (const line of file.split('\r\n')) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  expect(file.replace(/\r\n /g, '')).toContain(
    `DESCRIPTION:First\\nsecond\\, ${'ж'.repeat(100)}\r\n`,
  );
});
