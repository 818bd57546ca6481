import type { DossierAnswer, Request } from './book.ts';

/** Longer than the center itself waits for its database. */
const PATIENCE_MS = 20_000;

/**
 * Sends a request. Undefined when no answer came, or one with a 5xx: then nobody can know what was done. A refusal
 * throws, because the drill asks for nothing that may be refused.
 */
export async function post(
  url: string,
  { headers, path, body }: { headers: Request['headers']; path: string; body: object | FormData },
): Promise<unknown> {
  const answer = await heard(`${url}/api/v1/${path}`, {
    method: 'POST',
    headers,
    body: body instanceof FormData ? body : JSON.stringify(body),
  });
  if (!answer || answer.status >= 500) return undefined;
  if (answer.status !== 201) throw new Error(`${path} was refused: ${answer.status} ${answer.text}`);
  return JSON.parse(answer.text);
}

export const postDossier = (url: string, request: Request) => post(url, request) as Promise<DossierAnswer | undefined>;

async function heard(url: string, init: RequestInit): Promise<{ status: number; text: string } | undefined> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: response.status, text: await response.text() };
  } catch {
    return undefined;
  }
}
