/** The place of a room's name in the address under which a service opens one. */
const roomPlace = '{room}';

/** Whether an address opens a room that nobody had to ask for: https, with one place for its name behind the host. */
export function isRoomTemplate(value: string): boolean {
  const [before = '', after, ...more] = value.split(roomPlace);
  return (
    after !== undefined &&
    more.length === 0 &&
    /^https:\/\/[^/]+\/./.test(`${before}x`) &&
    URL.canParse(before + after)
  );
}

/** The address of a room. `random` has 16 bytes or more; the name that comes of them can't be guessed. */
export function roomAddress(template: string, random: Uint8Array): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  const name = [...random].map((byte) => letters[byte % letters.length]).join('');
  return template.replace(roomPlace, name);
}
