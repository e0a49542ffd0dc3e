/**
 * Which room may use which: arrows point inward, and none goes round. The check
 * names every arrow that breaks a rule, with the rule's comment.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment:
        'Modules that need each other can be neither read nor tested alone, even if only by their types.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'source-uses-source-alone',
      comment: 'What is shipped uses no script of the build and no test.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:scripts|tests)/' },
    },
    {
      name: 'lib-uses-nothing-of-ours',
      comment: 'src/lib is a shelf: what stands on it knows nothing of Caveat.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/', pathNot: '^src/lib/' },
    },
    {
      name: 'policy-is-pure',
      comment:
        'src/policy says what an address, a list and an organisation mean; of ours it uses src/lib alone.',
      severity: 'error',
      from: { path: '^src/policy/' },
      to: { path: '^src/', pathNot: '^src/(?:policy|lib)/' },
    },
    {
      name: 'address-comes-first',
      comment:
        'The rooms of src/policy stand in a row: address, list, organisation, verdict. Each uses those before it.',
      severity: 'error',
      from: { path: '^src/policy/address/' },
      to: { path: '^src/policy/(?:list|organisation|verdict)/' },
    },
    {
      name: 'list-comes-second',
      comment:
        'The rooms of src/policy stand in a row: address, list, organisation, verdict. Each uses those before it.',
      severity: 'error',
      from: { path: '^src/policy/list/' },
      to: { path: '^src/policy/(?:organisation|verdict)/' },
    },
    {
      name: 'organisation-comes-third',
      comment:
        'The rooms of src/policy stand in a row: address, list, organisation, verdict. Each uses those before it.',
      severity: 'error',
      from: { path: '^src/policy/organisation/' },
      to: { path: '^src/policy/verdict/' },
    },
    {
      name: 'words-know-no-screen',
      comment:
        'src/words serves the worker and the command too: no component, nothing that is kept, no browser.',
      severity: 'error',
      from: { path: '^src/words/' },
      to: { path: '^src/', pathNot: '^src/(?:words|policy|lib|_locales)/' },
    },
    {
      name: 'browser-knows-no-policy',
      comment:
        'src/browser asks the browser and knows its quirks; it knows nothing of what Caveat does with the answer.',
      severity: 'error',
      from: { path: '^src/browser/' },
      to: { path: '^src/', pathNot: '^src/(?:browser|lib)/' },
    },
    {
      name: 'pure-rooms-ask-no-browser',
      comment: 'What these rooms say depends on what they are given, so that a test can give it.',
      severity: 'error',
      from: { path: '^src/(?:lib|policy|words)/' },
      to: { path: '(?:^|/)webextension-polyfill' },
    },
    {
      name: 'node-is-for-the-command',
      comment: 'Everything in src but the command runs in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/admin/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'state-knows-no-user',
      comment: 'src/state is what this machine keeps and what is made of it, whoever asks for it.',
      severity: 'error',
      from: { path: '^src/state/' },
      to: { path: '^src/', pathNot: '^src/(?:state|browser|words|policy|lib)/' },
    },
    {
      name: 'preact-is-for-pages',
      comment: 'Only pages and their components know Preact; it is too much for every other place.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:ui|hold|popup|options|welcome|register)/' },
      to: { path: '(?:^|/)preact' },
    },
    {
      name: 'ui-serves-pages',
      comment:
        'src/ui is components and tokens; whoever uses one of them must not get the worker or a page with it.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(?:ui|state|browser|words|policy|lib)/' },
    },
    {
      name: 'nobody-imports-a-page',
      comment:
        'A page or a content script is an end: what others need of it belongs in policy, words, state or ui.',
      severity: 'error',
      from: { path: '^src/([^/]+)' },
      to: {
        path: '^src/(?:hold|popup|options|welcome|register|banner|guard)/',
        pathNot: '^src/$1/',
      },
    },
    {
      name: 'nobody-imports-the-worker',
      comment: 'The worker is asked by messages: see src/messages.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/background/' },
      to: { path: '^src/background/' },
    },
    {
      name: 'nobody-imports-the-command',
      comment: 'src/admin runs in Node, for people who keep lists and policies.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/admin/' },
      to: { path: '^src/admin/' },
    },
    {
      name: 'commands-come-last',
      comment: 'What is said of a list or a policy does not depend on the command that prints it.',
      severity: 'error',
      from: { path: '^src/admin/(?:list|policy)/' },
      to: { path: '^src/admin/(?:commands/|caveat\\.ts$)' },
    },
    {
      name: 'install-knows-no-tab',
      comment: 'What is installed into the browser does not depend on what is open in it.',
      severity: 'error',
      from: { path: '^src/background/install/' },
      to: { path: '^src/background/', pathNot: '^src/background/(?:install|parts)/' },
    },
    {
      name: 'parts-stand-alone',
      comment:
        'A part of the worker is a bundle of its own: what it imports is loaded a second time.',
      severity: 'error',
      from: { path: '^src/background/parts/' },
      to: { path: '^src/background/', pathNot: '^src/background/parts/' },
    },
  ],
  options: {
    // A type is an arrow too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
