/** Whether some text fits both globs, in which `*` stands for any run of characters. */
export function globsOverlap(a: string, b: string): boolean {
  // reach[j]: the first i characters of a and the first j of b can be met by one text.
  let reach = [true, ...Array<boolean>(b.length).fill(false)];
  for (let j = 0; j < b.length; j++) reach[j + 1] = Boolean(reach[j]) && b[j] === '*';
  for (const character of a) {
    const next: boolean[] = [Boolean(reach[0]) && character === '*'];
    for (let j = 0; j < b.length; j++) {
      const both = reach[j] && (character === '*' || b[j] === '*' || character === b[j]);
      const onlyA = character === '*' && (reach[j + 1] || next[j]);
      const onlyB = b[j] === '*' && (next[j] || reach[j + 1]);
      next.push(Boolean(both || onlyA || onlyB));
    }
    reach = next;
  }
  return Boolean(reach[b.length]);
}
