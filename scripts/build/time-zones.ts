import { countries } from '../../src/words/place-names.ts';

/** Newer names that Firefox uses where ICU keeps the older (IANA, file "backward"). */
const renamed: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Europe/Kiev': 'Europe/Kyiv',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'America/Godthab': 'America/Nuuk',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Louisville': 'America/Kentucky/Louisville',
  'Africa/Asmera': 'Africa/Asmara',
};

/** Time zone → country, from the data of the JavaScript engine that builds: browsers tell zones, and not all tell countries. */
export function countryOfZones(): Record<string, string> {
  const pairs = countries().flatMap((country) => {
    const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
      /** Engines have the one or the other. */
      readonly timeZones?: readonly string[];
      readonly getTimeZones?: () => readonly string[];
    };
    const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
    return zones.flatMap((zone) => [zone, renamed[zone] ?? zone].map((name) => [name, country]));
  });
  return Object.fromEntries(pairs);
}
