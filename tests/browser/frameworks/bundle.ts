import { createRequire } from 'node:module';
import { build, type Plugin } from 'esbuild';
import { compile } from 'svelte/compiler';

/** A page whose server drew it with a framework, and the script that takes it over in the browser. */
export type FrameworkPage = { readonly html: string; readonly script: string };

type Source = {
  /** Prints the page, with `SCRIPT` where its script goes. */
  readonly server: string;
  readonly client: string;
  readonly svelte?: string;
};

const whole = `
  import { createElement as h, useState } from 'react';
  const App = () => {
    const [n, set] = useState(0);
    return h('html', null, h('head', null, h('title', null, 'Whole')), h('body', null,
      h('button', { id: 'count', style: { marginTop: 200 }, onClick: () => set(n + 1) }, String(n))));
  };`;

const vue = `
  import { createSSRApp, h, ref } from 'vue';
  const App = () => createSSRApp({
    setup: () => { const n = ref(0); return () => h('button', { id: 'count', style: 'margin-top:200px', onClick: () => n.value++ }, String(n.value)); },
  });`;

const sources: Readonly<Record<string, Source>> = {
  'React, the whole document': {
    server: `${whole}
      import { renderToString } from 'react-dom/server';
      console.log('<!doctype html>' + renderToString(h(App)).replace('</body>', 'SCRIPT</body>'));`,
    client: `${whole}
      import { hydrateRoot } from 'react-dom/client';
      hydrateRoot(document, h(App), { onRecoverableError: (error) => problems.push(String(error)) });`,
  },
  Vue: {
    server: `${vue}
      import { renderToString } from 'vue/server-renderer';
      renderToString(App()).then((inner) => console.log('<!doctype html><title>Vue</title><div id=app>' + inner + '</div>SCRIPT'));`,
    client: `${vue} App().mount('#app');`,
  },
  Svelte: {
    svelte: `<script>let n = $state(0);</script><button id="count" style="margin-top:200px" onclick={() => n++}>{n}</button>`,
    server: `import { render } from 'svelte/server'; import App from 'app.svelte';
      const { body } = render(App); console.log('<!doctype html><title>Svelte</title><div id=app>' + body + '</div>SCRIPT');`,
    client: `import { hydrate } from 'svelte'; import App from 'app.svelte'; hydrate(App, { target: document.querySelector('#app') });`,
  },
};

/** Builds each framework's page, in its development form, which complains of everything. */
export async function frameworkPages(): Promise<Readonly<Record<string, FrameworkPage>>> {
  const pages = await Promise.all(
    Object.entries(sources).map(async ([name, source]) => {
      const server = await bundle(source, 'server');
      const printed = await new Promise<string>((print) =>
        new Function('require', 'console', server)(createRequire(import.meta.url), {
          ...console,
          log: print,
        }),
      );
      const html = printed.replace('SCRIPT', '<script type=module src=/client.js></script>');
      return [name, { html, script: await bundle(source, 'client') }] as const;
    }),
  );
  return Object.fromEntries(pages);
}

const watch = `
  globalThis.problems = [];
  for (const level of ['error', 'warn']) console[level] = (...all) => problems.push(all.join(' '));
  addEventListener('error', (event) => problems.push(event.message));`;

async function bundle(source: Source, side: 'server' | 'client'): Promise<string> {
  const svelte: Plugin = {
    name: 'svelte',
    setup: (builder) => {
      builder.onResolve({ filter: /\.svelte$/ }, ({ path }) => ({ path, namespace: 'svelte' }));
      builder.onLoad({ filter: /.*/, namespace: 'svelte' }, () => ({
        contents: compile(source.svelte ?? '', { generate: side, filename: 'app.svelte' }).js.code,
        resolveDir: process.cwd(),
      }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: source[side], resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: side === 'server' ? 'cjs' : 'iife',
    platform: side === 'server' ? 'node' : 'browser',
    conditions: ['development'],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    plugins: [svelte],
    banner: side === 'client' ? { js: watch } : {},
    logLevel: 'error',
  });
  return outputFiles?.[0]?.text ?? '';
}
