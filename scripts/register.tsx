import { renderToString } from 'preact-render-to-string';
import messages from '../src/_locales/en/messages.json' with { type: 'json' };
import { defaultLevels } from '../src/policy/level.ts';
import { compilePolicy } from '../src/policy/policy.ts';
import type { PolicyList } from '../src/policy/schema.ts';
import { RegisterPage } from '../src/register/register-page.tsx';
import { createTranslator } from '../src/ui/i18n.ts';

/** The register as a whole HTML page; its style and script lie beside it under this name. */
export function renderRegister(list: PolicyList, name: string): string {
  const t = createTranslator(messages, 'en-GB');
  const policy = compilePolicy(list, 'unasked', defaultLevels);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.say('register_title')}</title>
<link rel="stylesheet" href="${name}.css">
<script src="${name}.js" type="module"></script>
</head>
<body>${renderToString(<RegisterPage t={t} policy={policy} />)}</body>
</html>
`;
}
