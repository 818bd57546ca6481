import { open } from 'node:fs/promises';
import { imageSize } from 'image-size';
import { fail, ok, type Problem, type Result } from '../../kernel/result.ts';

export type ImageFacts = { readonly width: number; readonly height: number };

export type ImageProblem =
  /** Its size in pixels stands nowhere. */
  | 'file-damaged'
  /** Facts `width`, `height`, `maxMegapixels`: opening it takes more memory than people’s machines have. */
  | 'file-too-many-pixels';

/** A hundred and twenty megapixels: A0 at 200 dots an inch, or the largest photo of today's phones. */
export const MAX_PIXELS = 120_000_000;
const LONGEST_SIDE = 40_000;

/** Cameras put previews and maps before the picture's own header; those are smaller. */
const HEADER_BYTES = 1024 * 1024;

/** The size of a JPEG or PNG as its header says, without opening the picture. */
export async function inspectImage(file: string): Promise<Result<ImageFacts, Problem<ImageProblem>>> {
  const size = sizeOf(await beginning(file));
  if (!size || !(size.width > 0) || !(size.height > 0)) return fail('file-damaged');
  const { width, height } = size;
  if (width * height > MAX_PIXELS || Math.max(width, height) > LONGEST_SIDE)
    return fail('file-too-many-pixels', { facts: { width, height, maxMegapixels: MAX_PIXELS / 1_000_000 } });
  return ok({ width, height });
}

function sizeOf(header: Uint8Array): ImageFacts | undefined {
  try {
    return imageSize(header);
  } catch {
    return undefined;
  }
}

async function beginning(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
