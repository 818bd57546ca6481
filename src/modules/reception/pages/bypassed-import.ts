import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ok, type Problem } from '../../../kernel/result.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey, submitFormOnce } from '../../../web/server/idempotency.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { importBypassed } from '../actions/import-bypassed.ts';
import { atLines, MOST_KILOBYTES, readReceiptsCsv } from '../domain/read-receipts-csv.ts';
import { BypassedForm } from '../input.ts';
import { words } from '../messages/index.ts';
import { importPage } from './bypassed-import.view.ts';

const readForm = formReader(BypassedForm);
/** More faults than this are counted, not listed. */
const FAULTS_TOLD = 50;

/** `/can-bo/tiep-nhan-ngoai/nhap`: the list of an agency's own system. */
export const showImport = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

export const postImport = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const again = (problem: Problem) => draw(web, request, reply, { values: formFields(request), problem });
  const { parsed } = readForm(request);
  if (!parsed.ok) return again(parsed.problem);
  const { source, file } = parsed.value;
  const list = readReceiptsCsv(file);
  if (!list.ok) return again(list.problem);
  const { rows, lines } = list.value;
  const work = async (services: Services) => {
    const done = await importBypassed(services, request.actor as Actor, { source: source.trim(), rows });
    if (!done.ok) return done;
    const { bypassed, known, ordinary } = done.value;
    return ok(`/can-bo/tiep-nhan-ngoai?xong=${bypassed}-${known}-${ordinary}`);
  };
  const done = await submitFormOnce(web.services, request, work);
  return done.ok ? seeOther(reply, done.value.path) : again(atLines(done.problem, lines));
};

/** A file refused before its form was read, for it is no text or too long, is told at its field like any other. */
export const onImportError =
  (web: Web) => async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const code = request.actor && faultOfFile(error);
    if (!code) throw error;
    const errors = [{ pointer: '/file', code, facts: { limit: MOST_KILOBYTES } }];
    return draw(web, request, reply, { values: {}, problem: { code: 'invalid-input', errors } });
  };

function faultOfFile(error: FastifyError): string | null {
  if (error.statusCode === 413) return 'receipts-too-large';
  const errors = error instanceof Refusal ? (error.problem.errors ?? []) : [];
  const isUnprintable = errors.some(({ pointer, code }) => pointer === '/file' && code === 'unprintable');
  return isUnprintable ? 'receipts-not-text' : null;
}

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const shell = await web.shellOf(request, reply);
  const { form } = words(shell.lang).bypassed;
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const listed = told && { ...told, errors: told.errors.slice(0, FAULTS_TOLD) };
  const labels: Readonly<Record<string, string>> = { source: form.source };
  const faults = listed ? formFaults(listed, (name) => labels[name]) : NO_FAULTS;
  const more = (told?.errors.length ?? 0) - FAULTS_TOLD;
  const summary =
    more > 0 ? [...faults.summary, { text: form.moreFaults({ count: more }), href: '#file' }] : faults.summary;
  const source = lastValue(values, 'source');
  return sendPage(reply, importPage(shell, { source, faults: { ...faults, summary }, key: newFormKey() }));
}
