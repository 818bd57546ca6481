import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { enqueue } from '../../../platform/queue.ts';
import { keepBytes } from '../../files/index.ts';
import { type Actor, actingAs, may } from '../../identity/index.ts';
import { record } from '../../ledger/index.ts';
import { importChain } from '../domain/catalogue-import.ts';
import { importFormat } from '../domain/file-format.ts';
import type { ExchangeProblem } from '../domain/problems.ts';
import { insertImport } from '../imports-store.ts';
import { CheckImport } from '../job-payloads.ts';

/**
 * Takes a file of procedures and has it looked through by the worker; nothing is imported before somebody else approves
 * it. Answers the number of the import.
 *
 * Problems: `not-permitted`, those of `importFormat`: what the file is not, or is too much of.
 */
export async function askImport(
  { db, clock, files }: { readonly db: Db; readonly clock: Clock; readonly files: FileStore },
  actor: Actor,
  sent: { readonly name: string; readonly bytes: Buffer },
): Promise<Result<{ readonly id: number }, Problem<ExchangeProblem | 'not-permitted'>>> {
  if (!may(actor, 'draft-procedure')) return fail('not-permitted');
  const format = await importFormat(sent.bytes);
  if (!format.ok) return format;
  const at = clock.now();
  return keepBytes({ db, files }, sent.bytes, async (tx, { sha256, size }) => {
    const name = plainName(sent.name);
    const id = await insertImport(tx, {
      file: { sha256, size, name },
      format: format.value,
      at,
      by: actor.accountId,
      byName: actor.name,
    });
    await record(tx, importChain(id), [
      {
        at,
        actor: actingAs(actor),
        action: 'ask-import',
        facts: { sha256, size, name, format: format.value },
        ground: null,
      },
    ]);
    await enqueue(tx, CheckImport, { importId: id }, `check-catalogue-import:${id}`);
    return ok({ id });
  });
}

/** What is shown of a file's name: without a path, without what cannot be seen. */
const plainName = (name: string): string =>
  name
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(0, 255) || '–';
