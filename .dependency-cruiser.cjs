/** The rooms: each may import from the rooms to its right, never to its left. */
const pure = ['math', 'catalog', 'grading', 'progress', 'authoring'];
const order = ['cli', 'auth', 'authoring', 'db', 'progress', 'grading', 'catalog', 'math'];

const roomRules = order.map((room, index) => {
  const left = order.slice(0, index).concat(room === 'cli' ? [] : ['cli']);
  return {
    name: `${room}-looks-right`,
    comment: `lib/${room} may not import a room to its left, i18n or app`,
    severity: 'error',
    from: { path: `^lib/${room}/` },
    to: { path: [`^lib/(${[...left, ...(room === 'cli' ? [] : ['i18n'])].join('|') || 'none'})/`, '^app/'] },
  };
});

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'i18n-knows-codes-only',
      severity: 'error',
      from: { path: '^lib/i18n/' },
      to: { path: '^(app|lib/(cli|auth|db))/' },
    },
    {
      name: 'pages-do-no-arithmetic-or-sql',
      comment: 'app asks auth, db, grading; it never opens Prisma or a database driver itself',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: ['@prisma', '^node_modules/(pg|@electric-sql|mathjs)/', '^lib/db/generated'] },
    },
    {
      name: 'only-auth-knows-next-auth',
      severity: 'error',
      from: { pathNot: '^lib/auth/' },
      to: { path: '^node_modules/next-auth' },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: {
        path: `^lib/(${pure.join('|')})/`,
        pathNot: [
          '\\.test\\.ts$',
          '^lib/catalog/(files|content-hash)\\.ts$',
          '^lib/authoring/analysis-process\\.ts$',
        ],
      },
      to: {
        path: [
          '^(node:)?(fs|net|http|https|child_process|os|crypto)$',
          '^(node:)?fs/',
          '^node_modules/(react|next)/',
        ],
      },
    },
    {
      name: 'exercises-are-read-by-catalog',
      severity: 'error',
      from: { pathNot: '^lib/catalog/' },
      to: { path: '^exercises/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { couldNotResolve: true, pathNot: ['^next', '\\.css$'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.next', 'lib/db/generated', '\\.data'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
