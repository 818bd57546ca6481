import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import type { FileSample } from './file-sample.ts';
import { detectType, type FileType } from './file-type.ts';

export type UploadProblem =
  /** No bytes: ask for the file again. */
  | 'file-empty'
  /** Facts `size`, `maxBytes`: ask for a smaller scan. */
  | 'file-too-large'
  /** Not a PDF, JPEG or PNG by its bytes, or its name claims another type than the bytes show. */
  | 'file-type-not-allowed'
  /** A name with a path, with control or invisible characters, empty, or longer than 255 characters. */
  | 'file-name-invalid'
  /** The end is missing: the transfer broke off, or the file was damaged before. */
  | 'file-damaged';

export type CheckedUpload = { readonly name: string; readonly mediaType: FileType['mediaType'] };

/**
 * Whether a file may be taken in, judged by its bytes. The name is given back in one Unicode form, else unchanged:
 * names that would need cleaning are refused, so that what the applicant sees is what is kept.
 */
export function checkUpload(
  name: string,
  sample: FileSample,
  { maxBytes }: { maxBytes: number },
): Result<CheckedUpload, Problem<UploadProblem>> {
  if (!isPlainName(name)) return fail('file-name-invalid');
  if (sample.size === 0) return fail('file-empty');
  if (sample.size > maxBytes) return fail('file-too-large', { facts: { size: sample.size, maxBytes } });

  const type = detectType(sample);
  if (!type) return fail('file-type-not-allowed');
  const extension = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  if (extension !== undefined && !type.extensions.includes(extension)) return fail('file-type-not-allowed');
  if (!type.isWhole(sample)) return fail('file-damaged', { facts: { mediaType: type.mediaType } });

  return ok({ name: name.normalize('NFC'), mediaType: type.mediaType });
}

/** Cc are control characters; Cf invisible ones, among them those that show "fdp.exe" as "exe.pdf". */
const isPlainName = (name: string): boolean =>
  name.trim() !== '' &&
  name.length <= 255 &&
  name.isWellFormed() &&
  !/^\.{1,2}$|[/\\]|[\p{Cc}\p{Cf}\u2028\u2029]/u.test(name);
