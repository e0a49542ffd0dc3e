/** Without case and accents, as people type. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word that was typed stands in a folded text. */
export function isFoundBy(text: string, typed: string): boolean {
  return folded(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
