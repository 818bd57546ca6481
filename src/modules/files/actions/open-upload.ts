import type { Readable } from 'node:stream';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { scannedUpload, type Upload } from '../store.ts';
import { type ScanCapabilities, scanUpload } from './scan-upload.ts';

export type OpenedUpload = { readonly upload: Upload; readonly content: Readable };

/**
 * The only way to the bytes of an upload. Where a scanner is configured they were found clean before: one that was not
 * scanned yet is scanned now. Whoever asks has been asked whether they may see it.
 *
 * Problems: `file-infected`, `file-not-scanned`.
 */
export async function openUpload(
  capabilities: ScanCapabilities,
  id: number,
): Promise<Result<OpenedUpload, Problem<'file-infected' | 'file-not-scanned'>>> {
  await scanUpload(capabilities, id);
  const found = await scannedUpload(capabilities.db, id);
  if (!found) throw new Error(`There is no upload ${id}`);
  const { scan, malware, ...upload } = found;
  const { name } = upload;
  if (scan === 'infected') return fail('file-infected', { facts: { name, malware: malware ?? '' } });
  if (scan !== 'clean' && capabilities.antivirus) return fail('file-not-scanned', { facts: { name } });
  return ok({ upload, content: await capabilities.files.open(upload.sha256) });
}
