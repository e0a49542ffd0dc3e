/** The hold page within the extension, for whoever leads there. */
export const holdFile = '/hold.html';
