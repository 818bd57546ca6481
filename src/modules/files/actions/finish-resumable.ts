import path from 'node:path';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import {
  deleteResumable,
  lockResumable,
  type ResumableUpload,
  resumableById,
  saveFinished,
} from '../resumable-store.ts';
import { type IntakeCapabilities, takeIn } from './take-in.ts';

/**
 * Takes in a file whose last piece has come, as any other; answers the token of its upload. Asked again, by somebody who
 * did not hear the answer or after the process was killed in between, it answers the same. A file that may not be taken in
 * is removed, and its sender begins anew.
 *
 * Problems: those of `IntakeProblem`, `upload-gone`.
 */
export async function finishResumable(
  capabilities: IntakeCapabilities,
  { id, accountId, name }: ResumableUpload,
): Promise<Result<{ readonly token: string }, Problem>> {
  const { db, files } = capabilities;
  const before = await finished(capabilities, id);
  if (before) return before;
  const file = await files.adopt(path.join(files.unfinished, id)).catch(() => undefined);
  if (!file) return (await finished(capabilities, id)) ?? fail('upload-gone');
  const taken = await takeIn(capabilities, accountId, { name, file }, async (tx, upload) => {
    const row = await lockResumable(tx, id);
    if (row?.token !== null) throw new Superseded();
    await saveFinished(tx, id, upload.token);
  }).catch((error: unknown) => {
    if (error instanceof Superseded) return null;
    throw error;
  });
  if (!taken) return (await finished(capabilities, id)) ?? fail('upload-gone');
  if (taken.ok) return ok({ token: taken.value.token });
  const meanwhile = await finished(capabilities, id);
  if (meanwhile) return meanwhile;
  await deleteResumable(db, id);
  return taken;
}

/** Two requests finished the same file; the other one was first, or it was given up meanwhile. */
class Superseded extends Error {}

async function finished({ db }: IntakeCapabilities, id: string) {
  const row = await resumableById(db, id);
  return row?.token ? ok({ token: row.token }) : undefined;
}
