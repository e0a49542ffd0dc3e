/** One thing to ask for: a flag, what it means, and a value when nothing is said. */
export type Question = {
  readonly flag: string;
  readonly ask: string;
  readonly fallback?: string;
  /** The flag without whose answer this one means nothing: then it is not asked. */
  readonly within?: string;
};

/** What an advisory says, asked once for each language that it is to be read in. */
export const textQuestions: readonly Question[] = [
  { flag: 'office', ask: 'Whole name of the office that issued it' },
  { flag: 'title', ask: 'Title of the document' },
  { flag: 'audience', ask: 'Whom it speaks to, in words' },
  { flag: 'summary', ask: 'Summary, in your own words' },
  {
    flag: 'status-note',
    ask: 'What is to be said of its status (empty for nothing)',
    fallback: '',
  },
];

const sourceQuestions = (flag: string, which: string, fallback?: ''): Question[] => {
  const within = `${flag}-title`;
  return [
    { flag: within, ask: `Title of the ${which}`, ...(fallback === '' && { fallback }) },
    { flag: `${flag}-url`, ask: 'Its https address', within, ...(fallback === '' && { fallback }) },
    { flag: `${flag}-kind`, ask: 'Its kind: official, press or copy', within, fallback: 'press' },
    {
      flag: `${flag}-published`,
      ask: 'When it was published (empty if unknown)',
      within,
      fallback: '',
    },
    {
      flag: `${flag}-shows`,
      ask: 'What it shows, with commas between: date, audience, what, status, quote',
      within,
      fallback: 'date,audience,what',
    },
  ];
};

export const advisoryQuestions: readonly Question[] = [
  { flag: 'id', ask: 'Id, as in-ministry-platform-2026' },
  { flag: 'issuer', ask: 'Who speaks: the code of a jurisdiction, body or employer, as IN/mha' },
  {
    flag: 'binds',
    ask: 'Whose people it speaks to: codes, with commas between, as IN or US/house',
  },
  { flag: 'addressees', ask: 'Addressees: officials, everyone or vendor', fallback: 'officials' },
  {
    flag: 'place-name',
    ask: 'English name of a code that the list does not have (empty for none)',
    fallback: '',
  },
  { flag: 'platforms', ask: 'Platform ids, with commas between' },
  { flag: 'published', ask: 'Published: YYYY-MM-DD, or less where the day is not known' },
  { flag: 'effective', ask: 'Acts from (empty for: from its publication)', fallback: '' },
  { flag: 'ended', ask: 'The last day on which it stands (empty if none is known)', fallback: '' },
  {
    flag: 'status',
    ask: 'Status: in-force, superseded, withdrawn or unknown',
    fallback: 'unknown',
  },
  { flag: 'scope', ask: 'Scope: official-use, official-devices or everyone' },
  { flag: 'stance', ask: 'Stance: prohibited, restricted or advised-against' },
  { flag: 'reference', ask: 'The issuer’s own number (empty for none)', fallback: '' },
  ...textQuestions,
  { flag: 'quote', ask: 'Quote, verbatim from the source (empty for none)', fallback: '' },
  { flag: 'quote-lang', ask: "Quote's language", within: 'quote', fallback: 'en' },
  {
    flag: 'quote-note',
    ask: 'Whose words they are, where the press has them (empty for none)',
    within: 'quote',
    fallback: '',
  },
  {
    flag: 'translation',
    ask: 'Our translation of the quote (empty for none)',
    within: 'quote',
    fallback: '',
  },
  ...sourceQuestions('source', 'first source, official where there is one'),
  ...sourceQuestions('second', 'second source (empty for none)', ''),
  { flag: 'how', ask: 'What was read, and where' },
];

export const platformQuestions: readonly Question[] = [
  { flag: 'id', ask: 'Id, as meet-now' },
  { flag: 'name', ask: 'Name' },
  { flag: 'vendor', ask: "Vendor's name" },
  { flag: 'country', ask: "Vendor's country code (empty if not established)", fallback: '' },
  { flag: 'category', ask: 'Category, as video-meeting or chat' },
  { flag: 'homepage', ask: 'Home page, https' },
  { flag: 'site', ask: 'Site patterns, with spaces between, as *://*.meet.example/*' },
  { flag: 'join', ask: 'Join patterns, with spaces between (empty for none)', fallback: '' },
  {
    flag: 'schemes',
    ask: 'Schemes of its app’s own links, without the colon, with spaces between (empty for none)',
    fallback: '',
  },
  { flag: 'examples', ask: 'A real link for each join pattern, with spaces between', fallback: '' },
  {
    flag: 'near-misses',
    ask: 'Look-alikes that must not match, with spaces between',
    fallback: '',
  },
  { flag: 'how', ask: 'Where the patterns come from' },
];
