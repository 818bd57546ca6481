import type { FastifyReply } from 'fastify';
import { Refusal } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { type ContentOf, formAbout, type IssuedFormKey, openForm, previewForm } from '../../forms/index.ts';

/** The paper as it was issued. The caller has asked whether this person may read it. */
export async function sendPaper(web: Web, reply: FastifyReply, form: IssuedFormKey, subject: string) {
  const issued = await formAbout(web.services.db, form, subject);
  const pdf = issued && (await openForm(web.services, issued.id));
  if (!pdf) throw new Refusal({ code: 'not-found' });
  return headed(reply, `${form}-${issued.id}`).send(pdf);
}

/** The paper before it binds, marked as such. */
export async function sendPreview<K extends IssuedFormKey>(
  { services }: Web,
  reply: FastifyReply,
  form: K,
  content: ContentOf<K>,
) {
  const draft = { form, content, center: services.center, rules: null, at: services.clock.now() };
  return headed(reply, 'xem-truoc').send(Buffer.from(await previewForm(services, draft)));
}

const headed = (reply: FastifyReply, name: string) =>
  reply
    .type('application/pdf')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `inline; filename="${name}.pdf"`);
