/**
 * The import table of docs/architecture.md ("Who may import whom"), rows 1-15, and the home of every third-party
 * package. A module may import what its row names and nothing else; type-only imports count.
 */

const src = (...folders) => folders.map((folder) => `^src/${folder}`)
const server = (...folders) => folders.map((folder) => `^server/${folder}`)
const contract = '^hubspot-app/app/packages/contract/'

// Rows 1-2: what everything in src may use. `company` is kept apart: normalise, geo and ports come before it.
const base = src('errors\\.ts$', 'normalise/', 'geo/', 'ports/')
const ground = [...base, ...src('company/')]
const judges = src('matching/', 'scoring/', 'lifecycle/', 'compliance/')
// Row 6: what adapters implement. The pipeline and the commands know these, never who stands behind them.
const portFiles = src('discovery/source\\.ts$', 'enrichment/provider\\.ts$', 'crm/[^/]+\\.ts$')
// Row 8.
const footing = server('observability/', 'db/', 'security/')
// The seam and its parts, one a subject.
const appSeam = '^server/app(\\.ts$|/)'

/** A row of the table: these modules may import these project files, besides their own folder. */
const row = (number, name, from, mayImport) => ({
  name: `row-${number}-${name}`,
  comment: `Row ${number} of the import table: ${name} may import only what its row names.`,
  severity: 'error',
  from: { path: from },
  to: {
    path: '^(src|server|sandbox|hubspot-app|test|scripts)/',
    pathNot: mayImport,
  },
})

const rows = [
  row(1, 'errors', '^src/errors\\.ts$', ['^$']),
  row(1, 'contract', contract, [contract]),
  row(2, 'normalise', '^src/normalise/', base),
  row(2, 'geo', '^src/geo/', base),
  // Ports speak about companies: their shapes (types only) are part of the ports' words.
  row(2, 'ports', '^src/ports/', ground),
  row(2, 'company', '^src/company/', ground),
  row(3, 'matching', '^src/matching/', [...ground, '^src/matching/']),
  row(3, 'scoring', '^src/scoring/', [...ground, '^src/scoring/']),
  row(3, 'lifecycle', '^src/lifecycle/', [...ground, '^src/lifecycle/']),
  row(3, 'compliance', '^src/compliance/', [...ground, '^src/compliance/']),
  row(4, 'campaigns', '^src/campaigns/', [...ground, ...judges, '^src/campaigns/']),
  row(5, 'clients', '^src/clients/', [...ground, '^src/clients/']),
  row(6, 'discovery', '^src/discovery/', [
    ...ground,
    ...judges,
    '^src/campaigns/',
    '^src/clients/',
    '^src/discovery/',
  ]),
  row(6, 'enrichment', '^src/enrichment/', [
    ...ground,
    ...judges,
    '^src/campaigns/',
    '^src/clients/',
    '^src/enrichment/',
  ]),
  row(6, 'crm', '^src/crm/', [...ground, ...judges, '^src/campaigns/', '^src/clients/', '^src/crm/']),
  row(7, 'pipeline', '^src/pipeline/', [
    ...ground,
    ...judges,
    '^src/campaigns/',
    '^src/pipeline/',
    ...portFiles,
  ]),
  row(8, 'observability', '^server/observability/', server('observability/')),
  row(8, 'db', '^server/db/', ['^src/', ...server('observability/', 'db/')]),
  row(8, 'security', '^server/security/', ['^src/', ...footing]),
  row(9, 'queue', '^server/queue/', ['^src/', ...footing, '^server/queue/']),
  row(10, 'hubspot', '^server/hubspot/', [
    ...ground,
    ...judges,
    '^src/crm/',
    ...footing,
    ...server('queue/', 'hubspot/'),
  ]),
  row(11, 'commands', '^server/commands/', [
    '^src/',
    ...footing,
    ...server('queue/', 'hubspot/', 'commands/'),
    appSeam,
  ]),
  row(12, 'jobs', '^server/jobs/', [
    ...ground,
    ...judges,
    ...src('campaigns/', 'pipeline/'),
    ...portFiles,
    ...footing,
    ...server('queue/', 'hubspot/', 'commands/', 'jobs/'),
  ]),
  row(12, 'http', '^server/http/', [
    contract,
    // The words for states and counts, which every screen shares.
    ...src('errors\\.ts$', 'campaigns/campaign\\.ts$'),
    ...footing,
    ...server('commands/', 'http/', 'hubspot/signature\\.ts$'),
    appSeam,
  ]),
  row(13, 'outer ring', '^server/(cli/|compose/|config/|local-sandbox/|[^/]+\\.ts$)', ['^src/', '^server/']),
  row(14, 'extensions', '^hubspot-app/app/(cards|pages|settings|webhooks|workflow-actions|actions)/', [
    '^hubspot-app/app/',
  ]),
  row(14, 'client', '^hubspot-app/app/packages/client/', [contract, '^hubspot-app/app/packages/client/']),
  row(14, 'ui', '^hubspot-app/app/packages/ui/', [
    contract,
    ...['client', 'ui'].map((name) => `^hubspot-app/app/packages/${name}/`),
  ]),
  row(15, 'sandbox', '^sandbox/', ['^sandbox/']),
]

const closed = [
  {
    name: 'seam-is-types-only',
    comment:
      'server/app.ts and its parts in server/app/ are the seam between the layers: they know nobody else.',
    severity: 'error',
    from: { path: appSeam },
    to: { path: '.', pathNot: appSeam },
  },
  {
    name: 'row-2-types-only-into-company',
    comment: 'Ports come before company: they may name its shapes, never run its code.',
    severity: 'error',
    from: { path: '^src/ports/' },
    to: { path: '^src/company/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'row-8-types-only-into-src',
    comment: 'Database and security may name shapes of src and its errors, never run its code.',
    severity: 'error',
    from: { path: '^server/(db|security)/' },
    to: { path: '^src/', pathNot: '^src/errors\\.ts$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'row-5-clients-are-strangers',
    comment: 'A client knows its own vendor only; what they share stands in src/clients itself.',
    severity: 'error',
    from: { path: '^src/clients/([^/]+)/' },
    to: { path: '^src/clients/[^/]+/', pathNot: '^src/clients/$1/' },
  },
  {
    name: 'row-6-port-knows-no-adapter',
    comment: 'A port never imports its adapters.',
    severity: 'error',
    from: { path: portFiles },
    to: { path: '^src/(discovery/sources|enrichment/providers)/' },
  },
  {
    name: 'row-13-only-the-outside-composes',
    comment: 'compose.ts and its like are imported by the outer ring only.',
    severity: 'error',
    from: { path: '^(src|server)/', pathNot: '^server/(cli/|compose/|local-sandbox/|[^/]+\\.ts$)' },
    to: { path: '^server/[^/]+\\.ts$', pathNot: appSeam },
  },
  {
    name: 'row-15-nobody-imports-the-sandbox',
    comment: 'The sandbox is reached over HTTP and started as a process, never imported.',
    severity: 'error',
    from: { pathNot: '^sandbox/' },
    // The preview is drawn over a small world of the test's own, which only its router can be given.
    to: { path: '^sandbox/', pathNot: '^sandbox/preview/' },
  },
  {
    name: 'row-15-nobody-imports-the-preview',
    comment: 'Beside the sandbox only the browser tests and the bench of the bundles take the preview apart.',
    severity: 'error',
    from: { pathNot: '^(sandbox/|test/ui/|test/bench/extensions\\.ts$)' },
    to: { path: '^sandbox/preview/' },
  },
  {
    name: 'row-1-contract-takes-zod-only',
    comment: 'HubSpot builds the contract too: zod is all that it brings along.',
    severity: 'error',
    from: { path: contract },
    to: { pathNot: ['(^|/)node_modules/zod/', contract] },
  },
  {
    name: 'product-knows-no-tests',
    comment: 'Tests look at the product, never the other way round.',
    severity: 'error',
    from: { pathNot: '^(test/|vitest\\.config\\.ts$)' },
    to: { path: '^test/' },
  },
  {
    name: 'no-circles',
    comment: 'Type-only circles count too.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'not-found',
    comment: 'What is imported must exist.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
]

// What of the preview runs in a browser.
const preview = '^sandbox/preview/browser/'

/** Every third-party package and the one place that may know it. What is not listed may be imported nowhere. */
const homes = {
  '@hubspot/api-client': ['^server/hubspot/'],
  // HubSpot's components: drawn by the extensions; the preview takes their types (decision 0011).
  '@hubspot/ui-extensions': [
    '^hubspot-app/app/(cards|pages|settings|actions|packages/(client|ui))/',
    preview,
  ],
  '@leadwright/contract': ['^server/http/', '^hubspot-app/'],
  '@remote-ui/(core|react|rpc)': [preview],
  cheerio: ['^src/enrichment/(website|accounts)/'],
  'cli-progress': ['^server/cli/progress\\.ts$'],
  commander: ['^server/cli/program\\.ts$', '^server/cli/[^/]+-commands\\.ts$'],
  'csv-parse': [
    '^sandbox/world/',
    '^src/campaigns/company-list/',
    '^server/commands/registers/',
    '^server/cli/match/',
  ],
  esbuild: ['^sandbox/preview/project/'],
  express: ['^server/http/', '^sandbox/'],
  helmet: ['^server/http/'],
  'ipaddr\\.js': ['^src/clients/website/'],
  'libphonenumber-js': ['^src/normalise/phone\\.ts$'],
  openai: ['^src/clients/openai/'],
  pg: ['^server/db/'],
  'pg-boss': ['^server/queue/boss(-jobs)?\\.ts$', '^test/integration/plans/'],
  pino: ['^server/observability/log\\.ts$'],
  'prom-client': ['^server/observability/metrics\\.ts$'],
  react: ['^hubspot-app/app/(cards|pages|settings|actions|packages/(client|ui))/', preview],
  'react-dom': [preview],
  'robots-parser': ['^src/clients/website/'],
  tldts: ['^src/normalise/domain\\.ts$'],
  undici: ['^src/clients/'],
  // Shapes at every edge: what comes in from outside, and what leaves.
  zod: [
    '^src/(campaigns|clients|discovery|pipeline/prepare)/',
    '^src/ports/language-model\\.ts$',
    '^server/',
    '^sandbox/',
    contract,
  ],
  '@hubspot/eslint-config-ui-extensions': [],
  '@hubspot/project-parsing-lib': [],
  '@sparticuz/chromium': [],
  '@typescript-eslint/parser': [],
  'fast-check': [],
  nock: [],
  'playwright-core': [],
  vitest: ['^vitest\\.config\\.ts$'],
}

const packageRules = Object.entries(homes).map(([name, folders]) => ({
  name: `home-of-${name.replaceAll('\\', '')}`,
  comment: `${name.replaceAll('\\', '')} has one home; see "homes" in this file.`,
  severity: 'error',
  from: {
    path: '^(src|server|sandbox|hubspot-app|scripts)/',
    ...(folders.length > 0 ? { pathNot: folders } : {}),
  },
  to: {
    path: [
      `(^|/)node_modules/(@types/)?${name}(/|$)`,
      ...(name === '@leadwright/contract' ? [contract] : []),
    ],
  },
}))

const unlisted = {
  name: 'package-without-home',
  comment: 'A new package gets a home in "homes" of this file, with a reason in a decision record.',
  severity: 'error',
  from: { path: '^(src|server|sandbox|hubspot-app|scripts|test)/' },
  to: {
    path: '(^|/)node_modules/',
    pathNot: Object.keys(homes).map((name) => `(^|/)node_modules/(@types/)?${name}(/|$)`),
  },
}

const typesOnly = {
  name: 'row-14-extensions-take-types-only',
  comment: "The contract's schemas cost 87 kB a bundle: cards and pages import its types only.",
  severity: 'error',
  from: { path: '^hubspot-app/app/(cards|pages|settings|packages/(client|ui))/' },
  to: { path: contract, dependencyTypesNot: ['type-only'] },
}

export default {
  forbidden: [...rows, ...closed, ...packageRules, unlisted, typesOnly],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    combinedDependencies: false,
  },
}
