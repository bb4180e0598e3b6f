// Who may import whom (docs/architecture.md, Areas). An earlier area never imports a later one.
const order = ['people', 'courses', 'videos', 'programmes', 'learning', 'assessment', 'competency', 'certificates']
const leaves = ['verification', 'notifications', 'sponsors', 'dossiers']

const earlierNeverLater = order.map((area, position) => ({
  name: `${area}-imports-no-later-area`,
  severity: 'error',
  from: { path: `^app/${area}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^app/(${[...order.slice(position + 1), ...leaves].join('|')})/` },
}))

const leavesStandApart = leaves.map((area) => ({
  name: `${area}-stands-apart`,
  severity: 'error',
  from: { path: `^app/${area}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: `^app/(${leaves.filter((other) => other !== area).join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...earlierNeverLater,
    ...leavesStandApart,
    {
      name: 'platform-i18n-ui-know-no-area',
      severity: 'error',
      from: { path: '^app/(platform|i18n|ui)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: `^app/(${[...order, ...leaves, 'routes'].join('|')})/` },
    },
    {
      name: 'areas-import-no-route',
      severity: 'error',
      from: { path: `^app/(${[...order, ...leaves].join('|')})/` },
      to: { path: '^app/(routes/|root|routes\\.ts)' },
    },
    {
      name: 'no-query-in-a-route',
      comment: 'Routes call use-cases; they see neither Prisma nor SQL.',
      severity: 'error',
      from: { path: '^app/(routes/|root\\.tsx)' },
      to: { path: '^(prisma/client|app/platform/database\\.server|node_modules/(@prisma|pg/))' },
    },
    {
      name: 'framework-through-one-file',
      comment: 'The move to React Router 7 must stay a rename.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(platform/(remix|guard\\.server|load-context)\\.ts|entry\\.server\\.tsx|routes\\.ts)$' },
      to: { path: '^node_modules/@remix-run/(react|node|express|router|server-runtime)' },
    },
    {
      name: 'page-scripts-stay-small',
      comment: 'A script of a page takes nothing from the server or from React.',
      severity: 'error',
      from: { path: '\\.client\\.ts$' },
      to: { path: '(\\.server\\.|^node_modules/)' },
    },
    { name: 'no-circles', severity: 'error', from: { pathNot: '^prisma/client' }, to: { circular: true, viaOnly: { pathNot: '^prisma/client' } } },
    {
      name: 'tests-stay-out',
      severity: 'error',
      from: { path: '^(app|server)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(\\.test\\.tsx?$|^tests/)' },
    },
  ],
  options: {
    doNotFollow: { path: '^(node_modules|prisma/client)' },
    exclude: { path: '^(build|data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css'],
    },
  },
}
