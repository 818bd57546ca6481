import { ok, type Problem, type Result } from '../../kernel/result.ts';
import type { FileType } from './file-type.ts';
import { type ImageProblem, inspectImage } from './inspect-image.ts';
import type { PdfProblem } from './pdf-problems.ts';
import { pdfReader } from './pdf-reader.ts';

/** What was seen when a file was looked into: pages of a PDF, or width and height of a picture in pixels. */
export type FileFacts = { readonly pageCount?: number; readonly width?: number; readonly height?: number };

export type FileInspector = {
  /** Looks into a file on disk of a type that its first bytes have shown. */
  inspect(
    file: string,
    mediaType: FileType['mediaType'],
  ): Promise<Result<FileFacts, Problem<PdfProblem | ImageProblem>>>;
};

export function fileInspector(): FileInspector {
  const reader = pdfReader();
  return {
    async inspect(file, mediaType) {
      const found = await (mediaType === 'application/pdf' ? reader.read(file) : inspectImage(file));
      return found.ok ? ok<FileFacts>(found.value) : found;
    },
  };
}
