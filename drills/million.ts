import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { keptSecret } from '../src/platform/secrets.ts';
import { type Drill, wholeNumber } from './drill.ts';
import { DrilledCenter } from './kill-rounds/center.ts';
import { faultsIn } from './million/faults.ts';
import { loadDossiers } from './million/load.ts';

/** The moment the drilled center's clock stands at. */
const NOW = Temporal.Instant.from('2026-11-23T09:05:00+07:00');

/**
 * A million believable dossiers, written as the owner of the database in minutes, keep every promise that triggers and
 * foreign keys would have kept. With `--serve` the center then stays open for looking until it is interrupted.
 */
export const million: Drill = {
  name: 'million',
  arguments: '[N=1000000] [--serve]',
  does: 'makes N believable dossiers and asks whether they hold together; --serve leaves the center open for looking (5 min)',
  async run(args, stack) {
    const count = wholeNumber(
      args.filter((arg) => arg !== '--serve'),
      'N',
      1_000_000,
    );
    const center = stack.use(await DrilledCenter.open());
    center.start();
    await center.ready();
    const ownerUrl = ownerOf(center.dataDir);
    await loadDossiers(ownerUrl, { count, now: NOW, tell: tellTime });
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const faults = await faultsIn(owner).finally(() => owner.end());
    for (const fault of faults) process.stdout.write(`  ${fault}\n`);
    process.stdout.write(
      `${count.toLocaleString('en')} dossiers: ${faults.length === 0 ? 'no fault' : `${faults.length} FAULTS`}\n`,
    );
    if (args.includes('--serve')) await serve(center);
    return faults.length === 0;
  },
};

/** Open until somebody presses Ctrl-C, which clears it away. */
function serve({ url, password }: DrilledCenter): Promise<never> {
  process.stdout.write(
    `${url} · giamdoc, lanhdao.SXD, tiepnhan1 · ${password}\nCtrl-C ends it and removes everything\n`,
  );
  return new Promise(() => setInterval(() => {}, 60_000));
}

function ownerOf(dataDir: string): string {
  const port = readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const password = encodeURIComponent(keptSecret(dataDir, 'owner-database-password'));
  return `postgres://mot_cua_owner:${password}@127.0.0.1:${port}/center`;
}

const tellTime = (step: string, seconds: number) => {
  process.stdout.write(`  ${step.padEnd(30)} ${seconds.toFixed(1).padStart(7)} s\n`);
};
