import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Not a dependency: a hundred packages for one drill. It is fetched when the drill runs. */
const STRYKER = '@stryker-mutator/core@10.1.1';
const ROOT = path.resolve(import.meta.dirname, '../..');
const TREE = ['src', 'test/support', 'data/calendars', 'drills', 'package.json'];
const TESTS = path.relative(ROOT, fileURLToPath(import.meta.resolve('./first-failure.ts')));
const CONCURRENCY = 2;

export type Mutant = {
  readonly file: string;
  readonly line: number;
  readonly original: string;
  readonly replacement: string;
  readonly status: string;
};

/** Runs Stryker on a copy of the tree below `folder`; `stack` ends it when the drill is interrupted. All mutants it made. */
export async function runStryker(
  folder: string,
  mutate: readonly string[],
  stack: AsyncDisposableStack,
): Promise<Mutant[]> {
  const tree = path.join(folder, 'tree');
  for (const part of TREE) cpSync(path.join(ROOT, part), path.join(tree, part), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'));
  const tools = path.join(folder, 'tools');
  await execute(
    'npm',
    ['install', '--prefix', tools, '--no-audit', '--no-fund', '--ignore-scripts', STRYKER],
    ROOT,
    stack,
  );
  writeFileSync(path.join(tree, 'stryker.config.json'), JSON.stringify(settings(mutate)));
  const stryker = path.join(tools, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  // The tests start a thousand times: what is loaded is compiled once.
  await execute(process.execPath, [stryker, 'run'], tree, stack, { NODE_COMPILE_CACHE: path.join(folder, 'compiled') });
  return readMutants(tree);
}

/** Texts are left alone: names of problems and labels, which the tests of the messages read. */
const settings = (mutate: readonly string[]) => ({
  mutate,
  testRunner: 'command',
  commandRunner: { command: `"${process.execPath}" "${TESTS}"` },
  concurrency: CONCURRENCY,
  timeoutMS: 10_000,
  mutator: { excludedMutations: ['StringLiteral'] },
  disableTypeChecks: false,
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: 'mutants.json' },
  allowConsoleColors: false,
  checkers: [],
});

async function execute(
  command: string,
  args: readonly string[],
  cwd: string,
  stack: AsyncDisposableStack,
  more: NodeJS.ProcessEnv = {},
): Promise<void> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  stack.defer(() => void child.kill());
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`${path.basename(command)} ${args.at(-1)} ended with ${status}`);
}

type Place = { readonly line: number; readonly column: number };
type Report = {
  readonly files: Record<
    string,
    {
      readonly source: string;
      readonly mutants: readonly {
        readonly location: { readonly start: Place; readonly end: Place };
        readonly replacement: string;
        readonly status: string;
      }[];
    }
  >;
};

function readMutants(tree: string): Mutant[] {
  const report = JSON.parse(readFileSync(path.join(tree, 'mutants.json'), 'utf8')) as Report;
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.map(({ location: { start, end }, replacement, status }) => ({
      file,
      line: start.line,
      original: cut(source, start, end),
      replacement: oneLine(replacement),
      status,
    })),
  );
}

/** The source from one place to another, in one line. */
function cut(source: string, start: Place, end: Place): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines.push(lines.pop()!.slice(0, end.column - 1));
  return oneLine([lines[0]!.slice(start.column - 1), ...lines.slice(1)].join('\n'));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
