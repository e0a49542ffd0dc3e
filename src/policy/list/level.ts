import type { Stance } from './stance.ts';

/** `inform`: a banner. `acknowledge`: a hold page with a way on. `block`: a hold page without one. */
export const levels = ['inform', 'acknowledge', 'block'] as const;
export type Level = (typeof levels)[number];

/** `join` opens a meeting, chat, invite, sign-up or web client; `visit` is any other page. */
export type Kind = 'join' | 'visit';

export type LevelTable = Readonly<Record<Stance, Readonly<Record<Kind, Level>>>>;

export const defaultLevels: LevelTable = {
  prohibited: { join: 'acknowledge', visit: 'inform' },
  restricted: { join: 'acknowledge', visit: 'inform' },
  'advised-against': { join: 'inform', visit: 'inform' },
};

export function stricter(a: Level, b: Level): Level {
  return levels.indexOf(a) >= levels.indexOf(b) ? a : b;
}

/** The levels at which a link is answered by the hold page. */
export const heldLevels = ['acknowledge', 'block'] as const;
export type HeldLevel = (typeof heldLevels)[number];

export function isHeld(level: Level | null): level is HeldLevel {
  return level === 'acknowledge' || level === 'block';
}
