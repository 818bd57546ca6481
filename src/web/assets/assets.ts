import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { acceptedEncoding, type Packable, pack, packable } from '../server/packing.ts';
import { FILES, TYPES } from './files.ts';

type Asset = Packable & { readonly url: string; readonly type: string };

const assetsByUrl = new Map<string, Asset>();
const assetsByName = new Map<string, Asset>();

/**
 * The address of a public file, with the hash of its content in it: `assetUrl('mot-cua.css')` →
 * `/assets/mot-cua.3f9c2a51e0.css`. A new content is a new address, so browsers may keep the old one for ever.
 * A name that is not listed in `files.ts` throws.
 */
export const assetUrl = (name: string): string => load(name).url;

function load(name: string): Asset {
  const known = assetsByName.get(name);
  if (known) return known;
  const file = FILES[name];
  if (!file) throw new Error(`No such asset: ${name}`);
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const body = resolveReferences(readFileSync(file), extension);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const url = `/assets/${name.slice(0, -extension.length)}${hash}.${extension}`;
  const asset = { url, type: TYPES[extension] ?? 'application/octet-stream', ...packable(body) };
  assetsByName.set(name, asset);
  assetsByUrl.set(url, asset);
  return asset;
}

/** Sheets and scripts name each other and the fonts as `/assets/NAME`; people get the hashed address. */
function resolveReferences(body: Buffer, extension: string): Buffer {
  if (extension !== 'css' && extension !== 'js') return body;
  const resolved = body
    .toString('utf8')
    .replace(/\/assets\/([\w-]+(?:\.\w+)+)/g, (path, name) => (FILES[name] ? assetUrl(name) : path))
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
  return Buffer.from(resolved);
}

/**
 * Serves the public files from memory. Not by `@fastify/static`: it serves a directory as it lies on the disk, while
 * these come from three packages, are renamed by content and refer to each other; together they are half a megabyte.
 */
export async function assets(app: FastifyInstance): Promise<void> {
  for (const name of Object.keys(FILES)) load(name);
  const config = { permission: 'public' } as const;
  app.get<{ Params: { '*': string } }>('/assets/*', { config }, async (request, reply) => {
    const asset = assetsByUrl.get(`/assets/${request.params['*']}`);
    if (!asset) return reply.callNotFound();
    reply.header('cache-control', 'public, max-age=31536000, immutable').type(asset.type);
    const encoding = isText(asset) ? acceptedEncoding(request.headers['accept-encoding']) : null;
    if (isText(asset)) reply.header('vary', 'accept-encoding');
    if (!encoding) return asset.body;
    return reply.header('content-encoding', encoding).send(await pack(asset, encoding));
  });
}

const isText = (asset: Asset) => /text|javascript|svg/.test(asset.type);
