import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';
import type { FileSample } from './file-sample.ts';
import { detectType, type FileType } from './file-type.ts';

export type UploadProblem =
  /** No bytes: ask for the file again. */
  | 'file-empty'
  /** Facts `size`, `maxMegabytes`: ask for a smaller scan. */
  | 'file-too-large'
  /** Not a PDF, JPEG or PNG by its bytes. */
  | 'file-type-not-allowed'
  /** Fact `type`, `PDF`, `JPEG` or `PNG`: what the bytes show, while the name claims something else. */
  | 'file-type-mismatch'
  /** A name with a path, with control or invisible characters, or empty. */
  | 'file-name-invalid'
  /** Fact `limit`, in characters. */
  | 'file-name-too-long'
  /** The end is missing: the transfer broke off, or the file was damaged before. */
  | 'file-damaged';

export type CheckedUpload = { readonly name: string; readonly mediaType: FileType['mediaType'] };

/**
 * Whether a file may be taken in, judged by its bytes. The name is given back in one Unicode form, else unchanged:
 * names that would need cleaning are refused, so that what the applicant sees is what is kept.
 */
export function checkUpload(
  given: string,
  sample: FileSample,
  { maxBytes }: { maxBytes: number },
): Result<CheckedUpload, Problem<UploadProblem>> {
  const name = given.normalize('NFC');
  const named = checkName(name);
  if (!named.ok) return named;
  if (sample.size === 0) return fail('file-empty');
  if (sample.size > maxBytes)
    return fail('file-too-large', { facts: { size: sample.size, maxMegabytes: maxBytes / (1024 * 1024) } });

  const type = detectType(sample);
  if (!type) return fail('file-type-not-allowed');
  const extension = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  if (extension !== undefined && !type.extensions.includes(extension))
    return fail('file-type-mismatch', { facts: { type: type.mediaType.replace(/^.*\//, '').toUpperCase() } });
  if (!type.isWhole(sample)) return fail('file-damaged', { facts: { mediaType: type.mediaType } });

  return ok({ name, mediaType: type.mediaType });
}

/** Disks of people's machines know no longer ones. */
const LONGEST_NAME = 255;

/** A name as people give it, in one Unicode form: what they see is what is kept. */
export function checkName(name: string): Result<string, Problem<'file-name-invalid' | 'file-name-too-long'>> {
  if (!isPlainName(name)) return fail('file-name-invalid');
  if (name.length > LONGEST_NAME) return fail('file-name-too-long', { facts: { limit: LONGEST_NAME } });
  return ok(name);
}

/** Cc are control characters; Cf invisible ones, among them those that show "fdp.exe" as "exe.pdf". */
const isPlainName = (name: string): boolean =>
  name.trim() !== '' && name.isWellFormed() && !/^\.{1,2}$|[/\\]|[\p{Cc}\p{Cf}\u2028\u2029]/u.test(name);
