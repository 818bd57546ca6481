import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../kernel/time.ts';
import { Refusal } from '../../../web/server/api.ts';
import { asAttachment } from '../../../web/server/attachment.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import { CENTER, listAgencies } from '../../center/index.ts';
import { conditionText, type DraftContent, type DraftProcess, procedureOn, processOn } from '../../procedures/index.ts';
import { toBpmn } from '../bpmn/to-bpmn.ts';
import { bpmnWords } from '../messages/bpmn.ts';
import { writableDraft } from './bpmn-import.ts';

/** `/thu-tuc/:code/quy-trinh.bpmn`: the process in force. */
export const downloadProcess = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { code } = request.params as { code: string };
  const today = localDate(clock.now());
  const procedure = await procedureOn(db, code, today);
  const process = await processOn(db, code, today);
  if (!procedure || !process) throw new Refusal({ code: 'procedure-not-found' });
  const { steps, calendarDayGround } = process;
  return send(
    web.services,
    reply,
    { ...procedure.content, code },
    { steps, ...(calendarDayGround && { calendarDayGround }) },
  );
};

/** `…/du-thao/quy-trinh.bpmn`: the process of a draft, as it is. */
export const downloadDraft = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { content, process } = await writableDraft(web, request);
  return send(web.services, reply.header('cache-control', 'no-store'), content, process);
};

/** Names in the file are Vietnamese: it is the office's own document. */
async function send(
  { db, center }: Services,
  reply: FastifyReply,
  { code, name = code, cases = [] }: Partial<DraftContent> & { readonly code: string },
  process: DraftProcess,
) {
  const agencyNames = new Map((await listAgencies(db)).map((agency) => [agency.key, agency.name]));
  agencyNames.set(CENTER, center.profile.name);
  const caseNames = new Map(cases.map((one) => [one.key, one.name]));
  const xml = await toBpmn(process, {
    code,
    name,
    agencyNames,
    caseKeys: [...caseNames.keys()],
    conditionText: (step, when) => conditionText(when, step, caseNames, 'vi'),
  });
  return reply
    .type('application/xml; charset=utf-8')
    .header('content-disposition', asAttachment(bpmnWords('vi').fileName(code)))
    .send(xml);
}
