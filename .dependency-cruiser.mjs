// The second net: who may import whom (ARCHITECTURE.md says why). `.ci/nets.test.ts` proves that each rule fires.
// What only an area's folder can tell, that areas form no circle, is checked by .ci/area-circles.ts on this graph.

const TESTS = '[.]test[.]tsx?$';
// The one file in the domain that hands it something from outside: docs/decisions/0018.
const ASSEMBLY = '^shared/domain/(incident|library)-domain[.]ts$';
const CHECKS = `${TESTS}|^(shared|main/(store|engine|shells/[^/]+))/testing/|^bench/|^e2e/|^[.]ci/|^[^/]+[.]config[.](ts|js)$|^[.][^/]+[.]mjs$`;
// The page that shows the kit and measures it: built by its own mode, never shipped.
const KIT = '^renderer/kit/';
const PRODUCT = '^(shared|main|renderer)/';
const ELECTRON = '^(node_modules/)?(@types/)?electron(/|$)';

/**
 * @param {string} name
 * @param {string} comment the sentence that a person reads when the rule fires
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['from']} from
 * @param {import('dependency-cruiser').IRegularForbiddenRuleType['to']} to
 */
const forbid = (name, comment, from, to) => ({
  name,
  comment,
  severity: /** @type {const} */ ('error'),
  from,
  to,
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'no-cycle',
      'Two files that need each other are one file, or miss a third.',
      {},
      { circular: true },
    ),
    forbid('resolvable', 'The import leads nowhere.', {}, { couldNotResolve: true, pathNot: ELECTRON }),
    forbid(
      'declared-packages-only',
      'Every package that is used stands in package.json.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: ELECTRON },
    ),
    forbid(
      'no-dev-dependency-in-product',
      'What is shipped may not need what is not. Types alone are fine; Electron brings itself.',
      { path: PRODUCT, pathNot: [CHECKS, KIT] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ELECTRON },
    ),

    forbid(
      'domain-alone',
      'The domain knows itself and zod, nothing else.',
      { path: '^shared/domain/', pathNot: [TESTS, ASSEMBLY] },
      { pathNot: '^shared/domain/|^node_modules/zod/' },
    ),
    forbid(
      'assembly-brings-profiles',
      'The assembly hands the built-in profiles and checklists to the domain, and brings nothing else in.',
      { path: ASSEMBLY },
      { pathNot: '^shared/(domain|profiles|starter-checklists)/|^node_modules/zod/' },
    ),
    forbid(
      'domain-tests-alone',
      "The domain's tests know no contract and no host.",
      { path: `^shared/domain/.*${TESTS}` },
      { path: '^(shared/contract|main|renderer|e2e)/' },
    ),
    forbid(
      'shared-runs-anywhere',
      'Shared code knows no host: neither Node nor a zone.',
      { path: '^shared/', pathNot: CHECKS },
      { path: '^(main|renderer|e2e)/' },
    ),
    forbid(
      'shared-without-node',
      'Shared code runs anywhere: nothing of Node.',
      { path: '^shared/', pathNot: CHECKS },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'testing-only-from-tests',
      'Testing folders are for tests and benchmarks.',
      { pathNot: CHECKS },
      { path: '^(shared|main/(store|engine|shells/[^/]+))/testing/' },
    ),
    forbid('nobody-imports-tests', 'Nobody imports a test.', {}, { path: TESTS }),

    forbid(
      'main-not-renderer',
      'The host never knows the window.',
      { path: '^main/' },
      { path: '^renderer/' },
    ),
    forbid(
      'renderer-not-main',
      'The window never knows the host.',
      { path: '^renderer/' },
      { path: '^main/' },
    ),
    forbid(
      'renderer-without-node',
      'The window has no Node.',
      { path: '^renderer/', pathNot: CHECKS },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'e2e-from-outside',
      'End-to-end tests drive the product from outside.',
      { path: '^e2e/' },
      { path: '^(main|renderer)/' },
    ),
    forbid(
      'nobody-imports-e2e',
      'The product does not know its drivers.',
      { path: PRODUCT },
      { path: '^e2e/' },
    ),

    forbid(
      'electron-in-one-place',
      'Electron is known to main/shells/electron, main/desktop.ts and main/preload.ts only.',
      { pathNot: '^main/shells/electron/|^main/(desktop|preload)[.]ts$|^e2e/' },
      { path: ELECTRON },
    ),
    forbid(
      'electron-values-in-desktop-only',
      'Requiring Electron starts a download where there is no binary: the shell imports its types only.',
      { path: '^main/shells/electron/' },
      { path: ELECTRON, dependencyTypesNot: ['type-only'] },
    ),

    forbid(
      'store-below-engine',
      'The store knows no engine and no shell.',
      { path: '^main/store/' },
      { path: '^main/(engine|host|shells)/' },
    ),
    forbid(
      'engine-below-shells',
      'The engine knows no shell.',
      { path: '^main/engine/' },
      { path: '^main/(host|shells)/' },
    ),
    forbid(
      'host-below-shells',
      'The host knows no shell: it is the port that shells are given.',
      { path: '^main/host/' },
      { path: '^main/shells/' },
    ),
    forbid(
      'shells-know-the-port-only',
      'A shell knows the host by its port (shared/contract), never by its parts.',
      { path: '^main/shells/', pathNot: CHECKS },
      { path: '^main/(store|engine|host)/' },
    ),
    forbid(
      'platform-below-all',
      'Clock, ids, paths and logger know nobody above them.',
      { path: '^main/platform/' },
      { path: '^main/(store|engine|host|shells)/' },
    ),
    forbid(
      'entries-on-top',
      'Entries and compose.ts are imported by entries only; the command line, in main/cli, is one.',
      { path: '^main/[^/]+/', pathNot: `${TESTS}|^main/cli/` },
      { path: '^main/[^/]+$' },
    ),
    forbid(
      'shells-apart',
      'A shell does not know the other.',
      { path: '^main/shells/([^/]+)/' },
      { path: '^main/shells/[^/]+/', pathNot: '^main/shells/$1/' },
    ),

    forbid(
      'features-apart',
      'A feature does not know another.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/[^/]+/', pathNot: '^renderer/features/$1/' },
    ),
    forbid(
      'features-without-transport',
      'A feature reads the store and sends commands; how they travel is not its business.',
      { path: '^renderer/features/' },
      { path: '^renderer/transport/' },
    ),
    forbid(
      'ui-knows-no-incident',
      'The ui kit knows neither store, nor domain, nor anything above it.',
      { path: '^renderer/ui/' },
      { path: '^renderer/(app|features|store|transport)/|^shared/domain/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
    cache: false,
  },
};
