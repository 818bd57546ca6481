import { createHash } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import { ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { Refusal } from '../../../web/server/api.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { isFormKey, newFormKey, submitOnce } from '../../../web/server/idempotency.ts';
import { seeOther } from '../../../web/server/send-page.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { changeDraft } from '../actions/change-draft.ts';
import { giveUpDraft } from '../actions/give-up-draft.ts';
import { importDays } from '../actions/import-days.ts';
import type { YearChange } from '../domain/change-year.ts';
import { MOST_KILOBYTES } from '../domain/read-csv.ts';
import { DaysForm, ImportForm, RemoveForm, SwapForm, VersionForm, WeekForm, type YearParams } from '../input.ts';
import { publishedYear } from '../store.ts';
import { atFields, type DraftFormName, daysChange, swapChange, weekChange } from './draft-forms.ts';
import { ownerCalled } from './known-owner.ts';
import { yearHref } from './owners.presenter.ts';
import { drawYear } from './year.ts';

/** A form that changes the draft: `work` answers where to go on to. */
const draftForm =
  <S extends TSchema>(
    form: DraftFormName,
    schema: S,
    work: (services: Services, actor: Actor, sent: Static<S>, draft: YearParams) => Promise<Result<string, Problem>>,
  ) =>
  (web: Web) => {
    const readForm = formReader(schema);
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const draft = request.params as YearParams;
      await ownerCalled(web.services, draft.owner);
      const values = formFields(request);
      const { parsed } = readForm(request);
      if (!parsed.ok) return drawYear(web, request, reply, { form, values, problem: parsed.problem });
      const done = await submitOnce(web.services, request, keyOf(request, values), (services) =>
        work(services, request.actor as Actor, parsed.value, draft),
      );
      if (done.ok) return seeOther(reply, done.value.path);
      return drawYear(web, request, reply, { form, values, problem: atFields(form, done.problem) });
    };
  };

/** One page has many forms and one key: the same form with the same values is what a repeat is. */
function keyOf(request: FastifyRequest, values: FormFields): string {
  const { _key } = (request.body ?? {}) as Record<string, unknown>;
  if (!isFormKey(_key)) return newFormKey();
  return createHash('sha256')
    .update(JSON.stringify([_key, request.url, values]))
    .digest('base64url')
    .slice(0, _key.length);
}

/** One change made of a form, if it can be made of it. */
async function make(
  services: Services,
  actor: Actor,
  draft: YearParams & { expectedVersion: number },
  change: Result<YearChange, Problem>,
  done: string,
): Promise<Result<string, Problem>> {
  if (!change.ok) return change;
  const { owner, year, expectedVersion } = draft;
  const changed = await changeDraft(services, actor, { owner, year, expectedVersion, change: change.value });
  return changed.ok ? ok(`${yearHref(owner, year)}?xong=${done}`) : changed;
}

export const postDays = draftForm('ngay', DaysForm, (services, actor, sent, draft) =>
  make(services, actor, { ...draft, ...sent }, daysChange(sent, draft.year), 'ngay'),
);

export const postSwap = draftForm('hoan-doi', SwapForm, (services, actor, sent, draft) =>
  make(services, actor, { ...draft, ...sent }, swapChange(sent, draft.year), 'ngay'),
);

export const postWeek = draftForm('tuan', WeekForm, (services, actor, sent, draft) =>
  make(services, actor, { ...draft, ...sent }, weekChange(sent), 'tuan'),
);

export const postRemoval = draftForm('bo-ngay', RemoveForm, (services, actor, sent, draft) =>
  make(services, actor, { ...draft, ...sent }, ok({ kind: 'remove', date: sent.date }), 'bo-ngay'),
);

export const postImport = draftForm('nhap', ImportForm, async (services, actor, sent, { owner, year }) => {
  const { file: text, expectedVersion } = sent;
  const imported = await importDays(services, actor, { owner, year, expectedVersion, text });
  if (!imported.ok) return { ok: false, problem: atTheFile(imported.problem) };
  const { taken, left } = imported.value;
  return ok(`${yearHref(owner, year)}?xong=nhap&so=${taken}-${left}`);
});

/** A file refused before its form was read, for it is no text or too long, is told at its field like any other. */
export const onImportError =
  (web: Web) => async (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const code = request.actor && faultOfFile(error);
    if (!code) throw error;
    // The address has not been read yet either: its year is still text.
    const { owner, year } = request.params as Record<keyof YearParams, unknown>;
    request.params = { owner, year: Number(year) };
    const fault = { pointer: '/file', code, facts: { value: MOST_KILOBYTES } };
    const problem = { code: 'holidays-csv-invalid', errors: [fault] };
    return drawYear(web, request, reply, { form: 'nhap', values: {}, problem });
  };

function faultOfFile(error: FastifyError): string | null {
  if (error.statusCode === 413) return 'csv-too-large';
  const errors = error instanceof Refusal ? (error.problem.errors ?? []) : [];
  const isUnprintable = errors.length > 0 && errors.every(({ pointer, code }) => `${pointer} ${code}` === UNPRINTABLE);
  return isUnprintable ? 'csv-not-text' : null;
}

const UNPRINTABLE = '/file unprintable';

/** Every row that is wrong is told; all of them lie in the one field. */
const atTheFile = (problem: Problem): Problem =>
  problem.errors ? { ...problem, errors: problem.errors.map((error) => ({ ...error, pointer: '/file' })) } : problem;

/** Gives the draft up, and goes on to what is published, or to the list where nothing is. */
export const postGiveUp = draftForm('bo-ngay', VersionForm, async (services, actor, { expectedVersion }, draft) => {
  const { owner, year } = draft;
  const given = await giveUpDraft(services, actor, { owner, year, expectedVersion });
  if (!given.ok) return given;
  const published = (await publishedYear(services.db, owner, year)) !== null;
  return ok(`${published ? yearHref(owner, year) : '/can-bo/lich'}?xong=bo-du-thao`);
});
