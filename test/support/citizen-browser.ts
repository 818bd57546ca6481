import type { FastifyInstance } from 'fastify';
import { aPdf } from './a-pdf.ts';

export type SentFile = { readonly name: string; readonly bytes: Uint8Array | string };
export type FormValues = Readonly<Record<string, string | readonly (string | SentFile)[] | SentFile>>;

/** A whole little PDF of one empty page, to upload. */
export const A_PDF = aPdf().toString('latin1');

/**
 * A browser without JavaScript and without a screen: it keeps its cookies, reads the hidden fields of a page and sends
 * them back with what somebody filled in.
 */
export function formBrowser(app: FastifyInstance, sessionCookie: string) {
  const cookies = new Map([splitCookie(sessionCookie)]);
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (headers: Record<string, unknown>) => {
    for (const line of [headers['set-cookie'] ?? []].flat()) cookies.set(...splitCookie(String(line)));
  };
  const get = async (url: string) => {
    const response = await app.inject({ url, headers: { cookie: cookie() } });
    keep(response.headers);
    return response;
  };
  const post = async (url: string, values: FormValues) => {
    const { payload, type } = multipart(values);
    const headers = { cookie: cookie(), 'content-type': type };
    const response = await app.inject({ method: 'POST', url, headers, payload });
    keep(response.headers);
    return response;
  };
  return { get, post };
}

/** What a page would send back if nobody touched it: hidden fields, texts, chosen radios and ticked boxes of its forms. */
export function fieldsOf(page: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const main = page.slice(page.indexOf('<main'));
  for (const [tag] of main.matchAll(/<input\b[^>]*>/g)) {
    const attribute = (name: string) => decode(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
    const type = attribute('type');
    if (type === 'file' || (/radio|checkbox/.test(type) && !/ checked/.test(tag))) continue;
    const name = attribute('name');
    fields[name] = [...(fields[name] ?? []), attribute('value')];
  }
  return fields;
}

/** A multipart body as browsers write it. */
export function multipart(values: FormValues): { payload: Buffer; type: string } {
  const boundary = '----form-of-the-test';
  const parts = Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((one) => {
      const file = typeof one === 'string' ? '' : `; filename="${(one as SentFile).name}"`;
      const head = `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n${file && 'content-type: application/octet-stream\r\n'}\r\n`;
      const body = Buffer.from(typeof one === 'string' ? one : (one as SentFile).bytes);
      return Buffer.concat([Buffer.from(head), body, Buffer.from('\r\n')]);
    }),
  );
  const payload = Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]);
  return { payload, type: `multipart/form-data; boundary=${boundary}` };
}

const decode = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replace(/&amp;/g, '&');

function splitCookie(line: string): [string, string] {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}
