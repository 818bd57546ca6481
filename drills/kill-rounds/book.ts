import { randomUUID } from 'node:crypto';

/** A request that makes or accepts a dossier, and can be repeated: the same key, the same answer. */
export type Request = {
  readonly headers: Readonly<Record<string, string>>;
  readonly path: string;
  readonly body: object;
};

/** What the center answers to it. */
export type DossierAnswer = { readonly provisionalNumber: string; readonly code: string | null };

/** The drill's own account of what it was told: what it may hold the center to. */
export class Book {
  readonly answered: { request: Request; answer: DossierAnswer }[] = [];
  /** Every dossier that was acknowledged, by its provisional number, with its code once it was accepted. */
  readonly dossiers = new Map<string, string | null>();
  /** The acknowledged files: token and SHA-256. */
  readonly uploads = new Map<string, string>();
  /** Requests nobody heard the end of: done or not, only a repeat can tell. */
  unanswered: Request[] = [];
  /** Files nobody heard the end of; their senders would send them again. */
  unansweredUploads = 0;

  acknowledge(request: Request, answer: DossierAnswer): void {
    this.answered.push({ request, answer });
    const { provisionalNumber, code } = answer;
    this.dossiers.set(provisionalNumber, code ?? this.dossiers.get(provisionalNumber) ?? null);
  }

  accepted(): number {
    return [...this.dossiers.values()].filter((code) => code !== null).length;
  }
}

export const newRequest = (bearer: string, path: string, body: object): Request => ({
  headers: { authorization: bearer, 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
  path,
  body,
});
