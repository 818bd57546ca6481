import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from '../../../../kernel/result.ts';
import { formFaults } from '../../../../web/form-faults.ts';
import { orRefuse, Refusal } from '../../../../web/server/api.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import type { EForm, EFormField, EFormSection } from '../../../eforms/index.ts';
import { formWords } from '../../messages/forms.ts';
import { fieldOf, sectionOf, withField, withForm, withoutField } from './change-form.ts';
import { editing, editingAgain, formHref, formOfDraft, paramsOf, saveOnce } from './draft-form.ts';
import { fieldPage } from './field.view.ts';
import { findingFaults } from './findings-at.ts';
import { conditionCandidates, withNamed } from './read-condition.ts';
import { fieldFormValues, LIMITS, readFieldForm } from './read-field-form.ts';
import { NEW } from './section.ts';

/** `…/mau/:key/muc/:field`: one field, or with `moi?phan=SECTION` a new one. */
export const showField = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, null);

export const postField = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { draft, form } = await formOfDraft(web, request);
  const { section, field } = placeIn(form, request);
  const { _do } = (request.body ?? {}) as { _do?: unknown };
  const href = formHref(draft.code, form.key);
  if (_do === 'remove' && field) {
    const content = withForm(draft.content, withoutField(form, field.key));
    return seeOther(reply, orRefuse(await saveOnce(web, request, content, `${href}?xong=xoa`)).path);
  }
  const taken = [NEW, ...form.sections.flatMap(({ fields }) => fields.map(({ key }) => key))];
  const read = readFieldForm(formFields(request), field, taken);
  if (!read.ok) return draw(web, request, reply, read.problem);
  const content = withForm(draft.content, withField(form, section.key, read.value));
  const next = `${href}/muc/${NEW}?phan=${section.key}&xong=luu`;
  const path = _do === 'another' ? next : `${href}?xong=luu#muc-${read.value.key}`;
  const done = await saveOnce(web, request, content, path);
  return done.ok ? seeOther(reply, done.value.path) : draw(web, request, reply, done.problem);
};

/** The field in the address with its section; a new one has its section in the query. */
function placeIn(form: EForm, request: FastifyRequest): { section: EFormSection; field: EFormField | null } {
  const { field: key } = paramsOf(request);
  const { phan } = request.query as { phan?: unknown };
  const place = fieldOf(form, key);
  const section = sectionOf(form, place?.sectionKey ?? (key === NEW ? String(phan) : ''));
  if (!section) throw new Refusal({ code: 'eform-not-found' });
  return { section, field: place?.field ?? null };
}

async function draw(web: Web, request: FastifyRequest, reply: FastifyReply, problem: Problem | null) {
  const { draft, form } = await formOfDraft(web, request);
  const { section, field } = placeIn(form, request);
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const edited = problem
    ? editingAgain(web, request, reply, {
        draft,
        values: formFields(request),
        problem,
        lang,
        faultsOf: (told) => formFaults(told, labelIn(lang)),
      })
    : editing(
        draft,
        field ? fieldFormValues(field, formWords(lang).field.today) : { required: 'true', when: '', prefill: '' },
        field
          ? findingFaults(form, pointerOf(form, field), { book: web.book, lang, names: namesFor(field) })
          : undefined,
      );
  const candidates = withNamed(form, conditionCandidates(form, section.key, field?.key), field?.showWhen);
  return sendPage(
    reply,
    fieldPage(shell, { draft, form, section, field, editing: edited, candidates, query: request.query }),
  );
}

const labelIn = (lang: 'vi' | 'en') => (name: string) => {
  const { field } = formWords(lang);
  const labels: Readonly<Record<string, unknown>> = { ...field.limits, ...field };
  return labels[name.split('.').at(-1) ?? ''] as string | undefined;
};

const pointerOf = ({ sections }: EForm, field: EFormField): string =>
  sections.flatMap(({ fields }, s) =>
    fields.flatMap((one, f) => (one === field ? [`/sections/${s}/fields/${f}`] : [])),
  )[0] ?? '/';

/** Where on the page the parts of a field are edited. */
const namesFor = ({ kind }: EFormField): Record<string, string> => ({
  key: 'label',
  options: `${kind}.options`,
  showWhen: 'when',
  prefill: 'prefill',
  ...Object.fromEntries((LIMITS[kind] ?? []).map((limit) => [limit, `${kind}.${limit}`])),
});
