/** What an advisory tells people about a platform, the strictest first. */
export const stances = ['prohibited', 'restricted', 'advised-against'] as const;
export type Stance = (typeof stances)[number];
