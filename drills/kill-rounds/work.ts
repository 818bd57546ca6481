import { createHash, randomUUID } from 'node:crypto';
import { aPdf } from '../../test/support/a-pdf.ts';
import { type Book, newRequest, type Request } from './book.ts';
import type { People } from './people.ts';
import { post, postDossier } from './post.ts';

const CLIENTS = 10;

/**
 * Several clients at once, each going from one dossier to the next, until an answer stays out or `stop` is given.
 * What they are told, and what they are not, goes into the book.
 */
export async function work(url: string, people: People, book: Book, stop: AbortSignal): Promise<void> {
  const client = async (_: unknown, index: number) => {
    const citizen = people.citizens[index % people.citizens.length] as string;
    while (!stop.aborted) if (!(await (index % 3 === 0 ? atTheCounter() : online(citizen)))) return;
  };
  const atTheCounter = () => {
    const body = { ...people.filing, channel: 'counter', acceptance: people.acceptance };
    return ask(newRequest(people.reception, 'dossiers', body));
  };
  const online = async (citizen: string) => {
    const token = await upload(citizen);
    if (!token) return undefined;
    const [first, ...others] = people.filing.documents;
    const documents = [{ ...first, uploads: [token] }, ...others];
    const filed = await ask(newRequest(citizen, 'dossiers', { ...people.filing, documents }));
    if (!filed) return undefined;
    return ask(newRequest(people.reception, `dossiers/${filed.provisionalNumber}/acceptance`, people.acceptance));
  };
  const ask = async (request: Request) => {
    const answer = await postDossier(url, request);
    if (answer) book.acknowledge(request, answer);
    else book.unanswered.push(request);
    return answer;
  };
  const upload = async (citizen: string) => {
    const pdf = `${aPdf().toString('latin1')}% ${randomUUID()}\n`;
    const body = new FormData();
    body.set('file', new Blob([pdf]), 'ban-ve.pdf');
    const request = { headers: { authorization: citizen }, path: 'uploads', body };
    const kept = (await post(url, request)) as { token: string; sha256: string } | undefined;
    if (!kept) book.unansweredUploads += 1;
    else if (kept.sha256 !== createHash('sha256').update(pdf).digest('hex')) throw new Error('Another file was kept');
    else book.uploads.set(kept.token, kept.sha256);
    return kept?.token;
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
}
