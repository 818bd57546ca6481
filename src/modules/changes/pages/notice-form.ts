import type { FastifyReply, FastifyRequest } from 'fastify';
import { fail, type Problem, type Result } from '../../../kernel/result.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { inputParser } from '../../../platform/input.ts';
import { type FormFaults, formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { pageForm } from '../../../web/server/page-form.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { listAgencies } from '../../center/index.ts';
import { type Actor, may } from '../../identity/index.ts';
import { notifyChange } from '../actions/notify-change.ts';
import { NoticeForm, NoticeInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { noticeFormPage } from './notice-form.view.ts';
import { noticeHref } from './notice-words.ts';

const readForm = formReader(NoticeForm);
const parse = inputParser(NoticeInput);

/** `/can-bo/thong-bao-thay-doi/moi`: an agency's notice, written by its head or taken down from paper. */
export const showNoticeForm = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

export const postNotice = (web: Web) =>
  pageForm(web, {
    read: (request) => ({ parsed: readNotice(request) }),
    act: notifyChange,
    next: (_, { id }) => `${noticeHref(id)}?xong=gui`,
    again: (request, reply, problem) => draw(web, request, reply, { values: formFields(request), problem }),
  });

/** The form as the verb takes it: the procedures as a list of codes. */
function readNotice(request: FastifyRequest): Result<NoticeInput> {
  const { parsed } = readForm(request);
  if (!parsed.ok) return parsed;
  const { procedureCodes, upload, ...said } = parsed.value;
  const codes = procedureCodes.split(/[\s,;]+/).filter((code) => code !== '');
  const malformed = codes.filter((code) => !/^\d\.\d{6}$/.test(code));
  if (codes.length === 0 || malformed.length > 0) return wrongCodes(malformed);
  return parse({ ...said, procedureCodes: codes, ...(upload && { upload }) });
}

const wrongCodes = ([first]: readonly string[]) => {
  const code = first === undefined ? 'notice-codes-required' : 'notice-code-malformed';
  return fail('invalid-input', { errors: [{ pointer: '/procedureCodes', code, facts: { code: first ?? '' } }] });
};

type Drawn = { readonly values: FormFields; readonly problem: Problem | null };

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, { values, problem }: Drawn) {
  const shell = await web.shellOf(request, reply);
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  const labels: Readonly<Record<string, string>> = words(shell.lang).notices.form;
  const faults: FormFaults = told ? formFaults(told, (name) => labels[name]) : NO_FAULTS;
  const forAll = may(request.actor as Actor, 'draft-procedure');
  const agencies = forAll
    ? (await listAgencies(web.services.db)).map(({ key, name }) => ({ value: key, text: name }))
    : null;
  return sendPage(reply, noticeFormPage(shell, { agencies, values, faults, key: newFormKey() }));
}
