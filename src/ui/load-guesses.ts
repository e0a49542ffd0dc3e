import type { PlaceCode } from '../policy/list/place.ts';
import { guessedCountries } from './guess.ts';

/** The countries that this browser's languages and clock suggest, by the table of time zones that the build wrote. */
export async function loadGuesses(): Promise<PlaceCode[]> {
  const response = await fetch('/time-zones.json');
  const zones = (await response.json()) as Record<string, PlaceCode>;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return guessedCountries(navigator.languages, timeZone, zones);
}
