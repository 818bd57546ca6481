import { buffer } from 'node:stream/consumers';
import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/database/database.ts';
import { readSignatures, type SignatureReport } from '../../../platform/document-signatures.ts';
import { openUpload, ownUploads, type Upload } from '../../files/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { ResultCapabilities } from '../capabilities.ts';
import type { ResultProblem } from '../domain/problems.ts';

export type CheckedFile = { readonly upload: Upload; readonly signatures: readonly SignatureReport[] };

/**
 * The file of a result with what its electronic signatures prove; null where there is no file. One whose signature does
 * not fit its bytes is no result; nor is one signed by a stranger where it is known who is believed.
 *
 * Problems: `upload-unknown`, `file-infected`, `file-not-scanned`, `signature-broken`, `signature-untrusted`.
 */
export async function checkFile(
  capabilities: Pick<ResultCapabilities, 'clock' | 'files' | 'antivirus' | 'trustedRoots'> & { readonly db: Db },
  actor: Actor,
  token: string | undefined,
): Promise<
  Result<CheckedFile | null, Problem<ResultProblem | 'upload-unknown' | 'file-infected' | 'file-not-scanned'>>
> {
  if (token === undefined) return ok(null);
  const [upload] = await ownUploads(capabilities.db, actor.accountId as number, [token]);
  if (!upload) return fail('upload-unknown', { errors: [{ pointer: '/upload', code: 'upload-unknown' }] });
  if (upload.mediaType !== 'application/pdf') return ok({ upload, signatures: [] });
  const opened = await openUpload(capabilities, upload.id);
  if (!opened.ok) return opened;
  const signatures = await readSignatures(await buffer(opened.value.content), { roots: capabilities.trustedRoots });
  if (signatures.some(({ integrity }) => integrity !== 'intact'))
    return fail('signature-broken', { errors: [{ pointer: '/upload', code: 'signature-broken' }] });
  if (signatures.some(({ chain }) => chain === 'untrusted'))
    return fail('signature-untrusted', { errors: [{ pointer: '/upload', code: 'signature-untrusted' }] });
  return ok({ upload, signatures });
}
