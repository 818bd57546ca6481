import type { TestCenter } from './center.ts';

export type FormClient = {
  get(url: string): Promise<{ status: number; body: string; location: string }>;
  /** Sends a form as a browser does, with the token of the page it stood on. */
  post(url: string, fields: Record<string, string>): Promise<{ status: number; body: string; location: string }>;
};

/** A signed-in browser without a screen: cookies, and the CSRF token of the last page it got. */
export async function formClient({ app, cookie }: TestCenter, username: string): Promise<FormClient> {
  const session = (await cookie(username)).cookie;
  let csrfCookie = '';
  let token = '';
  const send = async (method: 'GET' | 'POST', url: string, fields?: Record<string, string>) => {
    const response = await app.inject({
      method,
      url,
      headers: {
        cookie: [session, csrfCookie].filter(Boolean).join('; '),
        ...(fields && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(fields && { payload: new URLSearchParams({ _csrf: token, ...fields }).toString() }),
    });
    const given = response.cookies.find(({ name }) => name === '_csrf');
    if (given) csrfCookie = `_csrf=${given.value}`;
    token = /name="_csrf" value="([^"]+)"/.exec(response.body)?.[1] ?? token;
    return { status: response.statusCode, body: response.body, location: String(response.headers.location ?? '') };
  };
  return { get: (url) => send('GET', url), post: (url, fields) => send('POST', url, fields) };
}
