/** The HTML of a page whose style and script lie beside it under one name. */
export function pageHtml(page: { title: string; name: string; body: string }): string {
  return `<!doctype html>
<html lang="en">
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
