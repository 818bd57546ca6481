import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { believableProcedures } from '../../../test/support/believable-procedures.ts';
import { openTestCenter } from '../../../test/support/center.ts';
import { storeProcedures } from '../../../test/support/store-procedures.ts';
import { exportXlsx, importFormat, studyFile } from './index.ts';

const OFFICE = 'soffice';
const hasOffice = spawnSync(OFFICE, ['--version']).status === 0;

test('a workbook that LibreOffice made of ours is the same catalogue', {
  skip: !hasOffice && 'soffice is not installed (Debian: libreoffice-calc-nogui)',
}, async () => {
  const { services, data } = await openTestCenter();
  await storeProcedures(services.db, believableProcedures(200, data.agencies));
  const today = Temporal.PlainDate.from('2026-11-23');
  const folder = await mkdtemp(path.join(tmpdir(), 'mot-cua-office-'));
  try {
    const ours = path.join(folder, 'danh-muc.xlsx');
    await writeFile(ours, await exportXlsx(services.db, { today }));
    const [profile, theirs] = [`-env:UserInstallation=file://${folder}/profile`, path.join(folder, 'libreoffice')];
    const made = spawnSync(OFFICE, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', theirs, ours]);
    assert.equal(made.status, 0, String(made.stderr));
    const bytes = await readFile(path.join(theirs, 'danh-muc.xlsx'));
    assert.ok(!bytes.equals(await readFile(ours)));
    const format = await importFormat(bytes);
    assert.equal(format.ok && format.value, 'xlsx');
    const studied = await studyFile(services, { bytes, format: 'xlsx' }, { today, progress: async () => {} });
    assert.ok(studied.ok);
    assert.deepEqual(studied.value.faults.faults.slice(0, 3), []);
    assert.ok(studied.value.total >= 240);
    assert.deepEqual(
      studied.value.items
        .filter(({ kind }) => kind !== 'unchanged')
        .map(({ code, differences }) => [code, differences]),
      [],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
