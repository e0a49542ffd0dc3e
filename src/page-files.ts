/** The hold page within the extension, for whoever leads there. */
export const holdFile = '/hold.html';

/** The same page as an example for newcomers: it opens and records nothing, and no website can lead to it. */
export const exampleFile = '/example.html';
