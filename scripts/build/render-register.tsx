import { renderToString } from 'preact-render-to-string';
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };
import type { PolicyList } from '../../src/policy/list/schema.ts';
import { compilePolicy } from '../../src/policy/verdict/compile.ts';
import { RegisterPage } from '../../src/register/register-page.tsx';
import { createTranslator } from '../../src/words/translator.ts';
import { pageHtml } from './page-html.ts';

/** The register as a whole HTML page. */
export function renderRegister(list: PolicyList): string {
  const t = createTranslator(messages, 'en-GB');
  const policy = compilePolicy(list, 'unasked', { today: list.issued });
  const body = renderToString(<RegisterPage t={t} policy={policy} />);
  return pageHtml({ title: t.say('register_title'), name: 'register', body });
}
