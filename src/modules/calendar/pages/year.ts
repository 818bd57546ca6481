import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import type { Lang } from '../../../web/i18n.ts';
import { Refusal } from '../../../web/server/api.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import { sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import { findDraft } from '../draft-store.ts';
import type { YearParams } from '../input.ts';
import { words } from '../messages/index.ts';
import { publishedYear } from '../store.ts';
import type { DraftFormName } from './draft-forms.ts';
import { ownerCalled } from './known-owner.ts';
import { presentYear, valuesOf } from './year.presenter.ts';
import { yearPage } from './year.view.ts';

const DONE = ['bat-dau', 'ngay', 'bo-ngay', 'tuan', 'nhap', 'bo-du-thao', 'cong-bo'] as const;

export const YearQuery = Type.Object({
  xong: Type.Optional(Type.Union(DONE.map((done) => Type.Literal(done)))),
  /** How many days an import took, and how many rows it left. */
  so: Type.Optional(Type.String({ pattern: '^\\d{1,4}-\\d{1,4}$' })),
  /** The day to be changed. */
  sua: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  /** The calendar in force although there is a draft. */
  ban: Type.Optional(Type.Literal('hien-hanh')),
});

/** `/can-bo/lich/:owner/:year`: the draft with its forms where there is one, else the calendar in force. */
export const showYear = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  drawYear(web, request, reply, null);

/** A form that could not be taken: its values and what is wrong with them. */
export type RefusedForm = { readonly form: DraftFormName; readonly values: FormFields; readonly problem: Problem };

export async function drawYear(web: Web, request: FastifyRequest, reply: FastifyReply, refused: RefusedForm | null) {
  const { db, clock } = web.services;
  const { owner: key, year } = request.params as YearParams;
  const query = (request.method === 'GET' ? request.query : {}) as Static<typeof YearQuery>;
  const owner = await ownerCalled(web.services, key);
  const published = await publishedYear(db, key, year);
  const begun = await findDraft(db, key, year);
  const draft = query.ban === 'hien-hanh' && published ? null : begun;
  if (!published && !draft) throw new Refusal({ code: 'calendar-not-found' });
  const shell = await web.shellOf(request, reply);
  const told = refused && web.book.tell(refused.problem, shell.lang);
  if (told) reply.code(told.status);
  const today = localDate(clock.now()).toString();
  const days = draft?.content.days ?? [];
  const edited = days.find(({ date }) => date === query.sua);
  return sendPage(
    reply,
    yearPage(shell, {
      ...presentYear({ ownerName: owner.name(shell.lang), published, draft, today }, shell.lang),
      owner: key,
      year,
      version: draft?.version ?? 0,
      hasDraft: begun !== null,
      isInForce: published !== null,
      movesDossiers: owner.isCenter && (published?.edition.decisionNo ?? null) !== null,
      key: newFormKey(),
      done: doneText(query, shell.lang),
      form: refused?.form ?? (edited ? (edited.pairDate ? 'hoan-doi' : 'ngay') : null),
      values: refused?.values ?? (edited ? valuesOf(edited, days) : {}),
      faults: told ? formFaults(told) : NO_FAULTS,
    }),
  );
}

function doneText({ xong, so }: Static<typeof YearQuery>, lang: Lang): string | null {
  const texts = words(lang).year;
  if (xong !== 'nhap') return xong ? texts.done[xong] : null;
  const [taken = '0', left = '0'] = (so ?? '').split('-');
  return texts.imported({ taken: Number(taken), left: Number(left) });
}
