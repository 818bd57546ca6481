/** A browser's side of the tus protocol, one step at a time: what is cut off, repeated or left out is the test's affair. */
export type TusClient = {
  /** What says who it is, for requests made by hand. */
  readonly headers: Readonly<Record<string, string>>;
  /** Begins a file; answers its address, or what was said instead. */
  begin(name: string, size: number): Promise<TusAnswer>;
  /** How much of it is there. */
  ask(at: string): Promise<TusAnswer>;
  /** Sends a piece that begins at `offset`. */
  send(at: string, offset: number, piece: Uint8Array | ReadableStream): Promise<TusAnswer>;
  giveUp(at: string): Promise<TusAnswer>;
};

export type TusAnswer = {
  readonly status: number;
  readonly at: string;
  readonly offset: number;
  readonly token: string | null;
  /** The problem's code, where there is one. */
  readonly code: string | undefined;
};

/** Somebody signed in, with the token of a page that has a form. Connections are not kept, so that they can be cut. */
export async function tusClient(url: string, session: string): Promise<TusClient> {
  const page = await fetch(`${url}/`, { headers: { cookie: session } });
  const csrf = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const cookie = [session, ...page.headers.getSetCookie().map((line) => line.split(';')[0])].join('; ');
  const own = { cookie, 'x-csrf-token': csrf, 'tus-resumable': '1.0.0' };
  const ask = async (method: string, at: string, headers: object = {}, body?: Uint8Array | ReadableStream) => {
    const response = await fetch(new URL(at, url), {
      method,
      headers: { ...own, connection: 'close', ...headers },
      ...(body && { body, duplex: 'half' }),
    } as RequestInit);
    const text = await response.text();
    return {
      status: response.status,
      at: response.headers.get('location') ?? at,
      offset: Number(response.headers.get('upload-offset')),
      token: response.headers.get('upload-token'),
      code: text.startsWith('{') ? (JSON.parse(text) as { code: string }).code : undefined,
    };
  };
  return {
    headers: own,
    begin: (name, size) => {
      const metadata = `filename ${Buffer.from(name).toString('base64')}`;
      return ask('POST', '/tep-tai-len', { 'upload-length': String(size), 'upload-metadata': metadata });
    },
    ask: (at) => ask('HEAD', at),
    send: (at, offset, piece) => {
      const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
      return ask('PATCH', at, headers, piece);
    },
    giveUp: (at) => ask('DELETE', at),
  };
}
