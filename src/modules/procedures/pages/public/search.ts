import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDate } from '../../../../kernel/time.ts';
import { keptPages } from '../../../../web/server/kept-pages.ts';
import { shareBriefly } from '../../../../web/server/share-briefly.ts';
import type { Web } from '../../../../web/web.ts';
import { listAgencies } from '../../../center/index.ts';
import { countByAgency, countByField, countByTopic } from '../../search/shelves.ts';
import { type ProcedureFilter, searchProcedures } from '../../search-store.ts';
import { catalogueStamp } from '../../stamp.ts';
import { presentSearch, type Shelves } from './search.presenter.ts';
import { searchPage } from './search.view.ts';
import { filterOf, type SearchWish, SHELF_KINDS, SHELVES, type ShelfKind, searchHref } from './search-address.ts';

const PAGE_SIZE = 12;
/** In a crowd one look at the database serves all. */
const LOOK_SHARED_MS = 40;

/**
 * The catalogue, as far as somebody narrows it: `/thu-tuc` with its filters, and with a shelf the permanent page of a
 * field, an agency, an audience or a life event. Kept while nothing of the catalogue changes.
 */
export function showSearch({ services, shellOf }: Web) {
  const { db, clock } = services;
  const sendKept = keptPages(shellOf, { queries: true });
  const stampOf = shareBriefly((day) => catalogueStamp(db, Temporal.PlainDate.from(day)), LOOK_SHARED_MS);
  const shelvesOf = latest(async (day: Temporal.PlainDate) => {
    const [agencies, fields, topics, all] = await Promise.all([
      countByAgency(db, day),
      countByField(db, day),
      countByTopic(db, day),
      listAgencies(db),
    ]);
    return { agencies, fields, topics, agencyNames: new Map(all.map(({ key, name }) => [key, name])) };
  });

  return (shelf?: ShelfKind) => async (request: FastifyRequest, reply: FastifyReply) => {
    const day = localDate(clock.now());
    const stamp = await stampOf(day.toString());
    const wish = wishOf(request, shelf);
    const shelves = await shelvesOf(stamp, day);
    if (!wish || (shelf && !isShelf(wish.filter, shelf, shelves))) return reply.callNotFound();
    // Whoever looks on as they type finds the address of what they see above it.
    if (request.headers['hx-request']) reply.header('hx-replace-url', searchHref({ ...wish, after: '' }));
    return sendKept(request, reply, stamp, async (shell) => {
      const { words, after, filter } = wish;
      const search = { ...filter, words, day, limit: PAGE_SIZE + 1, ...(after && { after }) };
      const found = await searchProcedures(db, search);
      return searchPage(shell, presentSearch(wish, found, { shelves, pageSize: PAGE_SIZE, lang: shell.lang }));
    });
  };
}

/** Whether there is such a field or agency at all; the other shelves are a list of ours. */
function isShelf(
  { fieldSlug, agencyKey }: ProcedureFilter,
  shelf: ShelfKind,
  { fields, agencyNames }: Shelves,
): boolean {
  if (shelf === 'fieldSlug') return fields.some(({ key }) => key === fieldSlug);
  return shelf !== 'agencyKey' || agencyNames.has(agencyKey ?? '');
}

/** Loads once for each stamp. */
function latest<Value>(load: (day: Temporal.PlainDate) => Promise<Value>) {
  let known: { readonly stamp: string; readonly value: Promise<Value> } | undefined;
  return (stamp: string, day: Temporal.PlainDate): Promise<Value> => {
    if (known?.stamp !== stamp) {
      const value = load(day);
      const mine = { stamp, value };
      known = mine;
      value.catch(() => {
        if (known === mine) known = undefined;
      });
    }
    return known.value;
  };
}

/** What an address asks for; null where its shelf cannot be. A filter nobody knows is none. */
function wishOf(request: FastifyRequest, shelf: ShelfKind | undefined): SearchWish | null {
  const query = request.query as Record<string, unknown>;
  const given = SHELF_KINDS.map((kind) => filterOf(kind, text(query[SHELVES[kind].parameter])) ?? {});
  let filter: ProcedureFilter = Object.assign({}, ...given);
  if (shelf) {
    const own = filterOf(shelf, (request.params as { shelf: string }).shelf);
    if (!own) return null;
    filter = { ...filter, ...own };
  }
  return { words: text(query['tu-khoa']), after: text(query.sau), filter };
}

/** What an address carries, without characters that no name holds; anything else is nothing. */
const text = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 120)
    : '';
