export type CalendarEntry = {
  /** Unique in the world. */
  readonly uid: string;
  /** When it was written, and when the meeting begins, in milliseconds since the epoch. */
  readonly written: number;
  readonly begins: number;
  readonly minutes: number;
  readonly summary: string;
  /** A link. */
  readonly location: string;
  readonly description: string;
};

/** A calendar file with one meeting, as RFC 5545 has it: lines of at most 75 bytes, ended by CR LF. */
export function calendarFile(entry: CalendarEntry): string {
  const { uid, written, begins, minutes, summary, location, description } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Caveat//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(written)}`,
    `DTSTART:${utc(begins)}`,
    `DTEND:${utc(begins + minutes * 60_000)}`,
    `SUMMARY:${escaped(summary)}`,
    `LOCATION:${escaped(location)}`,
    `URL:${location}`,
    `DESCRIPTION:${escaped(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** 20261127T203000Z */
function utc(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Breaks a line between characters, never inside one; what follows begins with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > 75) {
      out += '\r\n ';
      bytes = 1;
    }
    out += character;
    bytes += size;
  }
  return out;
}
