/** Mail programs on Windows cut a `mailto:` address off beyond this many characters. */
const most = 2_000;

/**
 * A `mailto:` address with subject and text, its lines ended as RFC 6068 has it. A text too long for
 * an address loses its end, at the end of a line or word.
 */
export function mailAddress(to: string, subject: string, text: string): string {
  const start = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=`;
  let body = text;
  const written = () => start + encodeURIComponent(body.replace(/\n/g, '\r\n'));
  while (written().length > most && body.length > 0) {
    const shorter = body.replace(/\s*\S*\s*$/, '');
    // A language without spaces has no words to drop: characters then.
    body = shorter.length > 0 && body.length - shorter.length < 100 ? shorter : body.slice(0, -20);
  }
  return written();
}
