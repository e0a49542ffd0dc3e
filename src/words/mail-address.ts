/** Mail programs on Windows cut a `mailto:` address off beyond some 2,048 characters. */
const most = 2_040;

/**
 * A `mailto:` address with subject and text, its lines ended as RFC 6068 has it. Where the text is
 * too long for an address, the brief one is taken, then that without a subject; where that is too
 * long too, it loses its end.
 */
export function mailAddress(to: string, subject: string, text: string, brief = text): string {
  const written = (body: string, about = subject) => {
    const fields = [
      ...(about ? [`subject=${encodeURIComponent(about)}`] : []),
      `body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`,
    ];
    return `mailto:${to}?${fields.join('&')}`;
  };
  const whole = [written(text), written(brief), written(brief, '')].find((a) => a.length <= most);
  if (whole) return whole;
  // Whole characters, of which some take two code units.
  const characters = [...brief];
  while (written(characters.join('')).length > most && characters.length > 0) {
    characters.splice(-20);
  }
  return written(characters.join(''));
}
