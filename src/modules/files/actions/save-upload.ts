import type { Problem, Result } from '../../../kernel/result.ts';
import type { Upload } from '../store.ts';
import { type IntakeCapabilities, type IntakeProblem, MAX_UPLOAD_BYTES, takeIn } from './take-in.ts';

/**
 * Keeps a file that somebody sends, written to disk as it arrives and never held in memory. The token it gets is what a
 * form carries until the file is attached to a dossier.
 *
 * Problems: those of `IntakeProblem`, each meaning what stands beside its name.
 */
export async function saveUpload(
  capabilities: IntakeCapabilities,
  accountId: number,
  sent: { readonly name: string; readonly bytes: Uint8Array | AsyncIterable<Uint8Array> },
): Promise<Result<Upload, Problem<IntakeProblem>>> {
  const file = await capabilities.files.receive(sent.bytes, MAX_UPLOAD_BYTES);
  return takeIn(capabilities, accountId, { name: sent.name, file });
}
