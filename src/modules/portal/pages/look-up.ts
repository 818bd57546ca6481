import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../kernel/result.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { formReader } from '../../../web/server/forms.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { lookUp } from '../../dossiers/index.ts';
import { pinOf } from '../../forms/index.ts';
import { LookUpInput } from '../api/look-ups.ts';
import { dossierStatus } from '../queries/dossier-status.ts';
import { exampleCode } from './example-code.ts';
import { labelsOf, lookUpPage } from './look-up.view.ts';
import { presentStatus } from './status.presenter.ts';
import { statusPage } from './status.view.ts';

const read = formReader(LookUpInput);

/** The empty form; `?ma=` brings a code along from the home page. */
export const showLookUp = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { ma } = request.query as { ma?: unknown };
  const code = typeof ma === 'string' ? ma.slice(0, 80) : '';
  const view = { code, kind: 'phone', value: '', faults: NO_FAULTS, exampleCode: exampleCode(web.services.center) };
  return sendPage(reply, lookUpPage(await web.shellOf(request, reply), view));
};

/** The status page of a dossier for whoever has its code and a second fact; else the form again, with what is wrong. */
export const postLookUp = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { sent, parsed } = read(request);
  const found = parsed.ok ? await lookUp({ ...web.services, pinOf }, { ...parsed.value, address: request.ip }) : parsed;
  const shell = await web.shellOf(request, reply);
  if (found.ok) {
    const status = await dossierStatus(web.services, found.value);
    return sendPage(reply, statusPage(shell, presentStatus(status, shell.lang)));
  }
  const told = web.book.tell(found.problem as Problem, shell.lang);
  const view = asSent(sent);
  const faults = formFaults(told, labelsOf(view.kind, shell.lang));
  return sendPage(
    reply.code(told.status),
    lookUpPage(shell, { ...view, faults, exampleCode: exampleCode(web.services.center) }),
  );
};

/** What was typed, to be shown again; never anything but text. */
function asSent(sent: Record<string, unknown>) {
  const fact = (sent.fact ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { code: text(sent.code), kind: text(fact.kind), value: text(fact.value) };
}
