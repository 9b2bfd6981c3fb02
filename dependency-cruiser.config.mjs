// Import rules of the house (ARCHITECTURE.md, rule 1). The order of the modules is taken from src/compose.ts: there is one list.
// A breach fails CI; the comment of a rule says what to do instead.
import { moduleNames } from './tools/module-names.mjs';

const others = (name) => moduleNames.slice(moduleNames.indexOf(name) + 1);

const orderRules = moduleNames
  .filter((name) => others(name).length > 0)
  .map((name) => ({
    name: `order-${name}`,
    comment: `${name} stands below ${others(name).join(', ')}. Publish an event, or define a port that compose.ts fills.`,
    severity: 'error',
    from: { path: `^src/modules/${name}/` },
    to: { path: `^src/modules/(${others(name).join('|')})/` },
  }));

export default {
  forbidden: [
    {
      name: 'services-are-data',
      comment: 'A service package is a folder of data. Code belongs to src/.',
      severity: 'error',
      from: { path: '^services/' },
      to: {},
    },
    {
      name: 'lower-layers-know-no-module',
      comment:
        'platform, ui, lang, feel, forms, fim and law know no module: take what you need as an argument or a port.',
      severity: 'error',
      from: { path: '^src/(platform|ui|lang|feel|forms|fim|law)/' },
      to: { path: '^src/(modules/|compose\\.ts|main\\.ts)' },
    },
    {
      name: 'lang-knows-nothing',
      comment: 'lang is the lowest layer.',
      severity: 'error',
      from: { path: '^src/lang/' },
      to: { path: '^src/', pathNot: '^src/lang/' },
    },
    {
      name: 'ui-draws-only',
      comment: 'ui draws what it is given: no database, no http, no environment. It may import lang.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(src/(?!ui/|lang/)|node_modules/(?!preact|preact-render-to-string|@types))' },
    },
    {
      name: 'feel-and-law-are-pure-libraries',
      comment: 'feel and law import nothing of us but lang.',
      severity: 'error',
      from: { path: '^src/(feel|law)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/($1|lang)/' },
    },
    {
      name: 'forms-is-a-pure-library',
      comment: 'forms imports feel, law and lang; only its pages import ui.',
      severity: 'error',
      from: { path: '^src/forms/', pathNot: '(\\.test\\.tsx?|\\.pages\\.tsx)$' },
      to: { path: '^src/', pathNot: '^src/(forms|feel|law|lang)/' },
    },
    {
      name: 'fim-is-a-pure-library',
      comment: 'fim turns standards into packages: it imports forms and lang.',
      severity: 'error',
      from: { path: '^src/fim/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(fim|forms|lang)/' },
    },
    {
      name: 'libraries-do-no-io',
      comment: 'feel, forms, fim and law are pure: no files, no network, no clock, no processes.',
      severity: 'error',
      from: { path: '^src/(feel|forms|fim|law)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(url|assert|util)$' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rules file decides; it imports rules, schemas, texts, pure libraries and doors. Reading and writing is done by actions.',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: {
        path: '.',
        pathNot:
          '(\\.(rules|schema|texts|errors|types)\\.ts$|/index\\.ts$|^src/(lang|law|feel|forms|fim)/|^src/platform/(db/actor|errors/errors|clock/clock)\\.ts$)',
      },
    },
    {
      name: 'module-internals-are-private',
      comment: 'Other modules see only index.ts. Add what you need to that door, or keep it inside.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'only-doors-for-the-composition',
      comment: 'compose.ts ties doors together; it uses what index.ts offers.',
      severity: 'error',
      from: { path: '^src/(compose|main)\\.ts$' },
      to: { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    },
    {
      name: 'nobody-imports-the-composition',
      comment: 'Only main.ts and tests may import compose.ts; nobody imports main.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main\\.ts$' },
      to: { path: '^src/(compose|main)\\.ts$' },
    },
    {
      name: 'product-knows-no-tests',
      comment: 'Code of the product imports no test code and no tool.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|fixture)\\.tsx?$' },
      to: { path: '^(tests|tools)/|\\.(test|fixture)\\.tsx?$' },
    },
    {
      name: 'database-only-in-queries',
      comment:
        'Only queries and the database layer of the platform talk to the drivers; others take a Tx and call a query.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '(\\.queries\\.ts|\\.tables\\.ts|\\.test\\.ts)$|^src/platform/(db|embedded|jobs|runtime)/',
      },
      to: { path: '^node_modules/(kysely|pg|graphile-worker)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one concept, or a third one is missing.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependencies-in-the-product',
      comment: 'What runs in production is a dependency and has its line in docs/adr/0002-dependencies.md.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(test|fixture)\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    },
    ...orderRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
