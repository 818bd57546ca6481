import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { isFormKey, newFormKey } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { procedureOn } from '../../procedures/index.ts';
import { reportExtraRequirement } from '../actions/report-extra-requirement.ts';
import { ReportForm, type ReportParams } from '../input.ts';
import { words } from '../messages/index.ts';
import { reportPage } from './report.view.ts';

const readForm = formReader(ReportForm);

/** `/thu-tuc/:code/phan-anh`: what may be asked for, and a form for what was asked for beyond it (QC Đ6.1b). */
export const showReport = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

export const postReport = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const again = (problem: Problem) => draw(web, request, reply, { values: formFields(request), problem });
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const { _key } = (request.body ?? {}) as Record<string, unknown>;
  const done = await reportExtraRequirement(web.services, {
    ...parsed.value,
    procedureCode: (request.params as ReportParams).code,
    address: request.ip,
    formKey: isFormKey(_key) ? _key : undefined,
  });
  return done.ok ? seeOther(reply, `/phan-anh/${done.value.reference}?xong=1`) : again(done.problem);
};

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const { db, clock } = web.services;
  const procedure = await procedureOn(db, (request.params as ReportParams).code, localDate(clock.now()));
  if (!procedure) throw new Refusal({ code: 'procedure-not-found' });
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const labels: Readonly<Record<string, unknown>> = words(shell.lang).report;
  const faults = told ? formFaults(told, (name) => labels[name] as string | undefined) : NO_FAULTS;
  const key = keptKey(request) ?? newFormKey();
  return sendPage(reply, reportPage(shell, { procedure, values, faults, key }));
}

/** A form that was refused keeps its key: sent once more it is still the same report. */
function keptKey(request: FastifyRequest): string | null {
  const { _key } = (request.body ?? {}) as Record<string, unknown>;
  return isFormKey(_key) ? _key : null;
}
