/** The HTML of a page whose style and script lie beside it under one name. */
export function pageHtml(page: {
  title: string;
  name: string;
  body: string;
  /** BCP 47; the script of a page that draws itself puts in the reader's. */
  language?: string;
  direction?: 'ltr' | 'rtl';
}): string {
  const { language = 'en', direction = 'ltr' } = page;
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${page.title}</title>
<link rel="stylesheet" href="${page.name}.css">
<script src="${page.name}.js" type="module"></script>
</head>
<body>${page.body}</body>
</html>
`;
}
