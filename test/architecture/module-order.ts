import { importsOf, type SourceFile } from './tree.ts';

/** Lowest first. Modules on one line do not know each other; each may use the doors of the lines above it here. */
export const MODULE_ORDER: readonly (readonly string[])[] = [
  ['ledger'],
  ['identity'],
  ['files', 'calendar'],
  ['center'],
  ['deadlines', 'eforms', 'staff'],
  ['procedures'],
  ['workflow', 'exchange', 'posting'],
  ['dossiers'],
  ['forms', 'fees', 'results', 'feedback', 'evaluation', 'recalculation', 'changes', 'digitisation', 'custody'],
  ['handling', 'notices'],
  ['lateness', 'urging'],
  ['reception', 'transfers', 'post', 'monitoring', 'reports', 'office', 'portal'],
];

/** Every import that goes against the order of the house, in words. */
export const checkImports = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) =>
    importsOf(file)
      .filter((target) => target.startsWith('src/'))
      .flatMap((target) => {
        const wrong = judge(file.path, target);
        return wrong ? [`${file.path} imports ${target}: ${wrong}`] : [];
      }),
  );

function judge(from: string, to: string): string | undefined {
  if (from.startsWith('src/kernel/') && !to.startsWith('src/kernel/')) return 'the kernel imports nothing';
  if (from.startsWith('src/platform/') && !/^src\/(platform|kernel)\//.test(to))
    return 'the platform knows the kernel alone';
  const [module, target] = [moduleOf(from), moduleOf(to)];
  if (target === undefined) return module && !isEdge(from) ? judgeBelow(to) : undefined;
  if (module === target) return undefined;
  const inside = to.slice(`src/modules/${target}/`.length);
  if (inside === 'routes.ts' || inside === 'jobs.ts')
    return isComposition(from) ? undefined : 'only the composition takes routes and jobs';
  if (inside !== 'index.ts' && !isBuilder(from, inside)) return 'the only door of a module is its index.ts';
  if (module === undefined || isEdge(from)) return undefined;
  return level(target) < level(module) ? undefined : `${target} is not below ${module}`;
}

/** What is not a module: a module's rules may use kernel, platform and configuration; its edges also the web shell. */
function judgeBelow(to: string): string | undefined {
  return /^src\/(kernel|platform|config\.ts)/.test(to)
    ? undefined
    : 'rules use kernel, platform and lower modules alone';
}

const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1];
const level = (module: string) => MODULE_ORDER.findIndex((line) => line.includes(module));

/** Pages, API handlers, their words, routes and tests may use any module's door, and the web shell. */
const isEdge = (path: string) => /\/(pages|api|messages)\/|\/([a-z]+-)?routes\.ts$|\/jobs\.ts$|\.test\.ts$/.test(path);
const isComposition = (path: string) => path === 'src/app.ts' || path === 'src/worker.ts';
/** Builders are for tests and seeds, and have no place in a door. */
const isBuilder = (from: string, inside: string) =>
  inside.endsWith('.builder.ts') && /\.(test|builder)\.ts$|^test\/|^bench\//.test(from);

/** Modules that are on no line of the order. */
export const checkModulesAreOrdered = (files: readonly SourceFile[]): string[] =>
  [...new Set(files.map(({ path }) => moduleOf(path)))]
    .filter((module) => module !== undefined && level(module) < 0)
    .map((module) => `${module} has no place in the order of modules`);
