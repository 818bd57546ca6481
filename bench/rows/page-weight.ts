import { once } from 'node:events';
import http from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import type { Row } from '../support/row.ts';

/** What the first page makes a browser fetch: sheets, scripts, icons, pictures and the preloaded font. */
const REFERENCES = /<(?:link|script|img)\b[^>]*?\s(?:href|src)="(\/[^"]+)"[^>]*>/g;

export const pageWeight: Row = {
  name: 'page-weight',
  title: "a citizen's first visit: the home page and all it asks for, packed with brotli",
  async measure(bench) {
    const center = await bench.center();
    await using web = await center.start('web');
    const page = await fetchPacked(new URL('/', web.url));
    const paths = [...page.body.matchAll(REFERENCES)].flatMap(([tag, path]) =>
      isFetched(tag) ? [path as string] : [],
    );
    const parts = await Promise.all([...new Set(paths)].map((path) => fetchPacked(new URL(path, web.url))));
    const all = [page, ...parts];
    const fonts = new Set(all.flatMap(({ body }) => body.match(FONTS) ?? []));
    const everyFont = await Promise.all([...fonts].map((path) => fetchPacked(new URL(path, web.url))));
    return {
      figures: [
        ...all.map(({ path, kilobytes }) => ({ what: path, value: kilobytes, unit: 'KB' })),
        { what: 'together', value: sum(all), unit: 'KB', target: { atMost: 100 } },
        { what: `all ${fonts.size} font files, were they all needed`, value: sum(everyFont), unit: 'KB' },
      ],
      notes: ['bytes over the wire, headers included; 1 KB is 1,000 bytes'],
    };
  },
};

const FONTS = /\/assets\/[^"')\s]+\.woff2/g;

const sum = (parts: readonly { kilobytes: number }[]) => parts.reduce((total, { kilobytes }) => total + kilobytes, 0);

const isFetched = (tag: string) =>
  !tag.startsWith('<link') || /rel="(stylesheet|preload|modulepreload|icon)"/.test(tag);

async function fetchPacked(url: URL) {
  const request = http.get(url, { headers: { 'accept-encoding': 'br' }, agent: false });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const body = Buffer.concat(await response.toArray());
  if (response.statusCode !== 200) throw new Error(`${response.statusCode} for ${url.pathname}`);
  const isPacked = response.headers['content-encoding'] === 'br';
  return {
    path: url.pathname,
    kilobytes: response.socket.bytesRead / 1000,
    body: (isPacked ? brotliDecompressSync(body) : body).toString(),
  };
}
