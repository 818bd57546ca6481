/** Enough of a file to judge it without holding it: uploads stream to the store, only this much stays in memory. */
export type FileSample = { readonly size: number; readonly head: Buffer; readonly tail: Buffer };

/** Long enough for the metadata that cameras put before a picture and for what scanners put after a document. */
const HEAD_BYTES = 128 * 1024;
const TAIL_BYTES = 64 * 1024;

/** The sample of bytes that are in memory anyway. */
export function sampleOf(bytes: Uint8Array): FileSample {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: all.length, head: all.subarray(0, HEAD_BYTES), tail: all.subarray(-TAIL_BYTES) };
}

/**
 * Lets a stream pass and keeps its sample; ask for it when the stream has ended.
 * `const upload = sampled(part.file); const stored = await store.put(upload.content); upload.sample()`
 */
export function sampled(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): {
  content: AsyncIterable<Uint8Array>;
  sample(): FileSample;
} {
  let size = 0;
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  async function* content() {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      tail =
        chunk.byteLength >= TAIL_BYTES
          ? Buffer.from(chunk.subarray(-TAIL_BYTES))
          : Buffer.concat([tail, chunk]).subarray(-TAIL_BYTES);
      yield chunk;
    }
  }
  return { content: content(), sample: () => ({ size, head, tail }) };
}
