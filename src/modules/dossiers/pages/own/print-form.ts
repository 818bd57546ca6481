import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../../kernel/time.ts';
import { Refusal } from '../../../../web/server/api.ts';
import type { Web } from '../../../../web/web.ts';
import { printEForm } from '../../../eforms/index.ts';
import { readOwn } from './read-own.ts';

/** `/ho-so/{ref}/to-khai/{form}.pdf`: a filled form on paper, for whoever may read the dossier; the reading is logged. */
export const printForm = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { dossier, procedure, forms } = await readOwn(web, request, 'download');
  const { form: wanted } = request.params as { form: string };
  const filled = forms.find(({ formKey }) => formKey === wanted);
  if (!filled) throw new Refusal({ code: 'not-found' });
  const pdf = await printEForm(
    {
      ...filled,
      procedure: { code: procedure.code, version: procedure.version },
      recipient: procedure.agencyName,
      signer: { name: dossier.applicant.name, day: localDate(dossier.submittedAt) },
      demo: web.services.center.demo,
    },
    dossier.submittedAt,
  );
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${filled.formKey}-${dossier.provisionalNumber}.pdf"`)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(pdf));
};
