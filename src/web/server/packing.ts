import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Bytes that are sent again and again, with the packed forms that were asked for. */
export type Packable = { readonly body: Buffer; readonly packed: Map<Encoding, Promise<Buffer>> };

export const packable = (body: Buffer): Packable => ({ body, packed: new Map() });

/** The tightest form a browser takes (its `accept-encoding`); null for the bytes as they are. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | null {
  const wishes = String(header ?? '')
    .split(',')
    .map((wish) => wish.trim());
  const names = wishes.filter((wish) => !/;\s*q=0(\.0*)?$/.test(wish)).map((wish) => wish.split(';')[0]);
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : null;
}

/** Packed once, when first asked for, as tightly as it goes. */
export function pack({ body, packed }: Packable, encoding: Encoding): Promise<Buffer> {
  const known = packed.get(encoding) ?? packers[encoding](body);
  packed.set(encoding, known);
  return known;
}

const packers = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body: Buffer) => promisify(gzip)(body, { level: 9 }),
};
