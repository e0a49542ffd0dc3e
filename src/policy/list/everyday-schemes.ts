/**
 * Schemes of addresses that open in browsers, mail programs and telephones, and
 * so belong to no platform: a list that named one would hold every mail address.
 */
export const everydaySchemes: readonly string[] = [
  ...['http', 'https', 'ws', 'wss', 'ftp', 'file', 'data', 'blob', 'about', 'javascript'],
  ...['view-source', 'mailto', 'tel', 'sms', 'webcal'],
];
