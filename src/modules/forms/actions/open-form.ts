import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../../../platform/database/database.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { printAside } from '../../../platform/pdf-aside.ts';
import { issuedForm } from '../issued-store.ts';
import { printForm } from './print-form.ts';

/** The worker prints within a second; only when it is down is the paper printed for who asks. */
const PATIENCE = { tries: 20, everyMs: 150 };

export type OpenCapabilities = { readonly db: Db; readonly files: FileStore; readonly publicUrl: string };

/**
 * The PDF of an issued form: the same bytes whenever and by whomever they are asked for. Null when there is no such form.
 * Asks for no permission: the caller has.
 */
export async function openForm(capabilities: OpenCapabilities, id: number): Promise<Readable | null> {
  const sha256 = await printedOnce(
    async () => (await issuedForm(capabilities.db, id))?.pdfSha256 ?? null,
    () => printForm({ ...capabilities, print: printAside }, id),
  );
  return sha256 === null ? null : capabilities.files.open(sha256);
}

/** Waits for the worker's print, then prints. */
export async function printedOnce(
  printed: () => Promise<string | null>,
  print: () => Promise<string | null>,
): Promise<string | null> {
  for (let tries = 0; tries < PATIENCE.tries; tries++) {
    if (tries > 0) await wait(PATIENCE.everyMs);
    const sha256 = await printed();
    if (sha256) return sha256;
  }
  return print();
}
