/** One value of a DER encoding. Lengths are checked against what there is: a cut or padded encoding throws. */
export type Der = {
  readonly tag: number;
  /** With tag and length, as it stands in the file. */
  readonly raw: Buffer;
  readonly content: Buffer;
};

/** The values that stand one after the other. Throws a RangeError where they do not add up. */
export function readDer(bytes: Uint8Array): Der[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Der[] = [];
  for (let at = 0; at < all.length; ) {
    const { header, length } = lengthAt(all, at);
    const end = at + header + length;
    if (end > all.length) throw new RangeError('DER: cut off');
    found.push({ tag: all[at] as number, raw: all.subarray(at, end), content: all.subarray(at + header, end) });
    at = end;
  }
  return found;
}

/** The first value, whatever stands behind it: a signature's space in a file is filled up with zeros. */
export function firstDer(bytes: Uint8Array): Der {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { header, length } = lengthAt(all, 0);
  const [first] = readDer(all.subarray(0, header + length));
  if (!first) throw new RangeError('DER: empty');
  return first;
}

function lengthAt(all: Buffer, at: number): { header: number; length: number } {
  const first = all[at + 1];
  if (first === undefined) throw new RangeError('DER: cut off');
  if (first < 0x80) return { header: 2, length: first };
  const count = first & 0x7f;
  if (count === 0 || count > 4 || at + 2 + count > all.length) throw new RangeError('DER: no such length');
  return { header: 2 + count, length: all.readUIntBE(at + 2, count) };
}

/** An object identifier as people write it: 1.2.840.113549.1.7.2. */
export function objectId({ content }: Der): string {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of content) {
    number = number * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(number);
      number = 0;
    }
  }
  const [first = 0, ...rest] = numbers;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...rest].join('.');
}
