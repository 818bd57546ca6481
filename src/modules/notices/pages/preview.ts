import type { FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import { type Tx, transaction } from '../../../platform/database/database.ts';
import { printAside } from '../../../platform/pdf-aside.ts';
import { Refusal } from '../../../web/server/api.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import type { Web } from '../../../web/web.ts';
import type { Dossier } from '../../dossiers/index.ts';
import { formAbout, type IssuedForm, paperSheet } from '../../forms/index.ts';
import { subjectOf } from '../domain/notice.ts';
import { noticesOf } from '../store.ts';
import { type FormName, readNoticeForm } from './notice-forms.ts';

/** Ends a rehearsal: whatever it wrote goes with it. */
class Rehearsed extends Error {}

/**
 * The paper before it binds: the verb is carried out in a transaction that is thrown away, so that what is shown is what
 * would be issued; its number is left open. What stands against the verb is told instead.
 */
export const previewNotice = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { reference, form } = request.params as { reference: string; form: FormName };
  const { services } = web;
  let outcome: Result<Dossier> | null = null;
  let issued: IssuedForm | null = null;
  try {
    await transaction(services.db, async (tx) => {
      outcome = await readNoticeForm(form, request).act({ ...services, db: tx as never }, signedIn(request), reference);
      issued = outcome.ok ? await lastPaper(tx, outcome.value) : null;
      throw new Rehearsed();
    });
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error;
  }
  const pdf = await printed(outcome ?? ok(undefined), issued);
  return reply
    .type('application/pdf')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `inline; filename="xem-truoc-${localDate(services.clock.now())}.pdf"`)
    .send(Buffer.from(pdf));
};

async function lastPaper(tx: Tx, { id }: Dossier): Promise<IssuedForm | null> {
  const notice = (await noticesOf(tx, [id])).at(-1);
  return notice ? formAbout(tx, `${notice.kind}-notice`, subjectOf(notice)) : null;
}

async function printed(outcome: Result<unknown>, issued: IssuedForm | null): Promise<Uint8Array> {
  if (!outcome.ok) throw new Refusal(outcome.problem as Problem);
  if (!issued) throw new Refusal({ code: 'not-found' });
  const { paper } = issued;
  return printAside(paperSheet({ ...paper, head: { ...paper.head, number: null } }, 'preview'));
}
