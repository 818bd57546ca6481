import { createHash } from 'node:crypto';
import path from 'node:path';
import { chainNames, findTampering } from '../../src/modules/ledger/index.ts';
import type { Db } from '../../src/platform/database/database.ts';
import { diskFileStore } from '../../src/platform/files/index.ts';
import type { Book } from './book.ts';

/** Everything that is not as the book says, or does not hold by itself, in words. */
export async function faultsOf(db: Db, dataDir: string, book: Book): Promise<string[]> {
  const [dossiers, files, chains] = await Promise.all([
    dossierFaults(db, book),
    fileFaults(db, dataDir, book),
    chainFaults(db),
  ]);
  return [...dossiers, ...files, ...chains];
}

/** Every request has been answered by now, so the dossiers are exactly those of the book: none lost, none made twice. */
async function dossierFaults(db: Db, book: Book): Promise<string[]> {
  const rows = await db
    .selectFrom('dossiers')
    .leftJoin('receipts', 'receipts.dossier_id', 'dossiers.id')
    .select(['provisional_number as number', 'code', 'receipts.dossier_id as receipt', 'receipts.data as printed'])
    .execute();
  const stored = new Map(rows.map((row) => [row.number, row]));
  const lost = [...book.dossiers].flatMap(([number, code]) => {
    const row = stored.get(number);
    if (!row) return [`${number} was acknowledged and is lost`];
    return row.code === code ? [] : [`${number} has the code ${row.code}, acknowledged was ${code}`];
  });
  const others = rows.filter(({ number }) => !book.dossiers.has(number));
  const receipts = rows
    .filter(({ code, printed }) => code !== ((printed as { dossierCode: string } | null)?.dossierCode ?? null))
    .map(({ number }) => `${number} is accepted without its receipt, or has one without being accepted`);
  return [
    ...lost,
    ...others.map(({ number }) => `${number} exists, though no request was answered with it`),
    ...receipts,
    ...serialFaults(rows.flatMap(({ code }) => code ?? [])),
  ];
}

/** Codes end in a serial that counts from 1 for each reception point and day, without a gap (QC Đ12.1d). */
function serialFaults(codes: readonly string[]): string[] {
  const series = Map.groupBy(codes, (code) => code.slice(0, code.lastIndexOf('-')));
  return [...series].flatMap(([day, members]) => {
    const serials = new Set(members.map((code) => Number(code.slice(day.length + 1))));
    const whole = serials.size === members.length && Math.max(...serials) === members.length && !serials.has(0);
    return whole ? [] : [`${day}: ${members.length} codes are not the serials 1 to ${members.length}`];
  });
}

/** Acknowledged files have their row; every hash in the database has its bytes, and those give the hash. */
async function fileFaults(db: Db, dataDir: string, book: Book): Promise<string[]> {
  const uploads = await db.selectFrom('uploads').select(['token', 'sha256']).execute();
  const rows = new Map(uploads.map(({ token, sha256 }) => [token, sha256]));
  const lost = [...book.uploads].filter(([token, sha256]) => rows.get(token) !== sha256);
  const prints = await db.selectFrom('receipts').select('pdf_sha256').where('pdf_sha256', 'is not', null).execute();
  const store = diskFileStore(path.join(dataDir, 'files'));
  const damaged: string[] = [];
  for (const sha256 of [...rows.values(), ...prints.map(({ pdf_sha256 }) => pdf_sha256 as string)]) {
    const hash = createHash('sha256');
    const whole = await store.open(sha256).then(
      async (bytes) => {
        for await (const chunk of bytes) hash.update(chunk);
        return hash.digest('hex') === sha256;
      },
      () => false,
    );
    if (!whole) damaged.push(`the file ${sha256} is missing or damaged`);
  }
  return [...lost.map(([, sha256]) => `the file ${sha256} was acknowledged and its row is lost`), ...damaged];
}

async function chainFaults(db: Db): Promise<string[]> {
  const faults: string[] = [];
  for await (const chain of chainNames(db)) {
    const tampering = await findTampering(db, chain);
    if (tampering) faults.push(`ledger ${chain}, entry ${tampering.seq}: ${tampering.kind}`);
  }
  return faults;
}
