import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { fail, ok } from '../../../kernel/result.ts';
import { toRfc3339 } from '../../../kernel/time.ts';
import { etag, expectedVersion, orRefuse, Refusal } from '../../../web/server/api.ts';
import { answerOnce } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';
import type { Actor } from '../../identity/index.ts';
import { beginDraft } from '../actions/begin-draft.ts';
import { changeDraft } from '../actions/change-draft.ts';
import { giveUpDraft } from '../actions/give-up-draft.ts';
import { publishCalendar } from '../actions/publish-calendar.ts';
import type { CalendarDraft } from '../domain/calendar-draft.ts';
import { findDraft } from '../draft-store.ts';
import type { DraftInput, PublicationInput, YearParams } from '../input.ts';
import { knownOwners, ownerCalled } from '../pages/known-owner.ts';
import { calendarOwners, type PublishedYear, publishedYear, publishedYears } from '../store.ts';

/** `GET /api/v1/calendars`: whose calendars there are, with their published and provisional years. */
export const listCalendars = (web: Web) => async () => {
  const { db } = web.services;
  const withCalendar = await calendarOwners(db);
  const owners = (await knownOwners(web.services)).filter(({ key }) => withCalendar.includes(key));
  const items = await Promise.all(
    owners.map(async ({ key, name }) => ({
      owner: key,
      name: name('vi'),
      years: (await publishedYears(db, key)).map(({ content: { year, status, version } }) => ({
        year,
        status,
        version,
      })),
    })),
  );
  return { items: items.filter(({ years }) => years.length > 0), nextCursor: null };
};

/** `GET /api/v1/calendars/{owner}/{year}`: the year in force, with what it rests on. */
export const getCalendar = (web: Web) => async (request: FastifyRequest) => {
  const { owner, year } = request.params as YearParams;
  await ownerCalled(web.services, owner);
  const found = await publishedYear(web.services.db, owner, year);
  if (!found) throw new Refusal({ code: 'calendar-not-found' });
  return yearJson(found);
};

/** `GET …/draft`: the year being prepared; its version is the `ETag`. */
export const getDraft = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { owner, year } = request.params as YearParams;
  const draft = await findDraft(web.services.db, owner, year);
  if (!draft) throw new Refusal({ code: 'calendar-draft-not-found' });
  return reply.header('etag', etag(draft.version)).send(draftJson(draft));
};

/** `PUT …/draft`: the week and the days of the draft, which is begun where there is none. */
export const putDraft = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { owner, year } = request.params as YearParams;
  const { copyOf } = await ownerCalled(web.services, owner);
  const { week, days } = request.body as Static<typeof DraftInput>;
  const actor = request.actor as Actor;
  const expected = expectedVersion(request);
  if (expected === undefined) orRefuse(await beginDraft(web.services, actor, { owner, year, copyOf }));
  const change = { kind: 'content', week, days } as const;
  const reference = { owner, year, expectedVersion: expected };
  const draft = orRefuse(await changeDraft(web.services, actor, { ...reference, change }));
  return reply.header('etag', etag(draft.version)).send(draftJson(draft));
};

/** `DELETE …/draft`: gives it up. */
export const deleteDraft = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { owner, year } = request.params as YearParams;
  const reference = { owner, year, expectedVersion: expectedVersion(request) };
  orRefuse(await giveUpDraft(web.services, request.actor as Actor, reference));
  return reply.code(204).send();
};

/** `POST …/publication`: the draft becomes a new edition. */
export const postPublication = (web: Web) => (request: FastifyRequest, reply: FastifyReply) =>
  answerOnce(web.services, request, reply, async (services) => {
    const { owner, year } = request.params as YearParams;
    const done = await publishCalendar(services, request.actor as Actor, {
      owner,
      year,
      expectedVersion: expectedVersion(request),
      ...(request.body as Static<typeof PublicationInput>),
    });
    if (!done.ok) return fail(done.problem.code, done.problem);
    return ok({ status: 201, body: { edition: done.value.editionId, ...done.value.year } });
  });

const yearJson = ({ content, edition }: PublishedYear) => ({
  ...content,
  edition: {
    id: edition.id,
    publishedAt: toRfc3339(edition.publishedAt),
    decisionNo: edition.decisionNo,
    ground: edition.ground,
  },
});

const draftJson = ({ owner, year, content, version, updatedAt, updatedBy }: CalendarDraft) => ({
  owner,
  year,
  week: content.week,
  days: content.days,
  draftVersion: version,
  updatedAt: toRfc3339(updatedAt),
  updatedBy,
});
