import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import type { Problem } from '../../../kernel/result.ts';
import { localDate } from '../../../kernel/time.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import { formFields, formReader } from '../../../web/server/forms.ts';
import { seeOther, sendPage } from '../../../web/server/send-page.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { beginDraft } from '../actions/begin-draft.ts';
import { draftsOf } from '../draft-store.ts';
import { BeginForm } from '../input.ts';
import { words } from '../messages/index.ts';
import { judgeNextYear } from '../queries/next-year.ts';
import { calendarOwners, publishedYears } from '../store.ts';
import { type KnownOwner, knownOwners } from './known-owner.ts';
import { presentOwner, presentWarning, yearHref } from './owners.presenter.ts';
import { ownersPage } from './owners.view.ts';

export const OwnersQuery = Type.Object({ xong: Type.Optional(Type.Literal('bo-du-thao')) });

const readForm = formReader(BeginForm);
const YEARS_OFFERED = 5;

/** `/can-bo/lich`: whose calendars there are, their years, and what is to be done. */
export const showOwners = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) =>
  draw(web, request, reply, { values: {}, problem: null });

/** Begins a draft and goes on to it. */
export const postBegin = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const values = formFields(request);
  const { parsed } = readForm(request);
  if (!parsed.ok) return draw(web, request, reply, { values, problem: parsed.problem });
  const { owner: key, year } = parsed.value;
  const owner = (await knownOwners(web.services)).find((one) => one.key === key);
  if (!owner) {
    const errors = [{ pointer: '/owner', code: 'calendar-owner-unknown' }];
    return draw(web, request, reply, { values, problem: { code: 'invalid-input', errors } });
  }
  const begun = await beginDraft(web.services, request.actor as Actor, { owner: key, year, copyOf: owner.copyOf });
  if (!begun.ok) return draw(web, request, reply, { values, problem: begun.problem });
  return seeOther(reply, `${yearHref(key, year)}?xong=bat-dau`);
};

async function draw(
  web: Web,
  request: FastifyRequest,
  reply: FastifyReply,
  { values, problem }: { values: FormFields; problem: Problem | null },
) {
  const { db, clock } = web.services;
  const shell = await web.shellOf(request, reply);
  const { lang } = shell;
  const told = problem && web.book.tell(problem, lang);
  if (told) reply.code(told.status);
  const thisYear = localDate(clock.now()).year;
  const [center, ...agencies] = (await knownOwners(web.services)) as [KnownOwner, ...KnownOwner[]];
  const withCalendar = await calendarOwners(db);
  const present = async (owner: KnownOwner) =>
    presentOwner(
      { key: owner.key, name: owner.name(lang) },
      await publishedYears(db, owner.key),
      await draftsOf(db, owner.key),
      lang,
    );
  const centerYears = (await publishedYears(db, center.key)).map(({ content }) => content);
  const drafts = (await draftsOf(db, center.key)).map(({ year }) => year);
  const unready = judgeNextYear(center.key, thisYear + 1, centerYears);
  const { xong } = request.query as Static<typeof OwnersQuery>;
  const ahead = Array.from({ length: YEARS_OFFERED }, (_, at) => thisYear + at);
  return sendPage(
    reply,
    ownersPage(shell, {
      warning: unready && presentWarning(unready, drafts.includes(unready.year), lang),
      center: await present(center),
      agencies: await Promise.all(agencies.filter(({ key }) => withCalendar.includes(key)).map(present)),
      choices: agencies.map((agency) => ({ value: agency.key, text: agency.name(lang) })),
      centerYears: ahead.filter((year) => !drafts.includes(year)),
      agencyYears: ahead.slice(0, 2),
      done: xong ? words(lang).year.done[xong] : null,
      values,
      faults: told ? formFaults(told) : NO_FAULTS,
    }),
  );
}
