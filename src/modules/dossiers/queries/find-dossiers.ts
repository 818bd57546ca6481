import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import type { Station } from '../../staff/index.ts';
import { type Outcome, STATUSES, type Status } from '../domain/lifecycle.ts';
import { type SearchTerms, searchTerms, tsqueryOf } from '../domain/search-terms.ts';
import { marksOf, visibleTo } from './visible.ts';

export type DossierSummary = {
  readonly id: number;
  readonly reference: string;
  readonly status: Status;
  readonly outcome: Outcome | null;
  /** Not accepted because it belongs elsewhere. */
  readonly isRedirected: boolean;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly applicantName: string;
  readonly submittedAt: Temporal.Instant;
  readonly legalDueAt: Temporal.Instant | null;
};

export type DossierSearch = {
  /** A code or its last digits, an ID or phone number, or words of names and procedures; nothing for all. */
  readonly words?: string;
  readonly status?: Status;
  /** When it is asked: who looked for whom is logged (QC Đ5.1d). */
  readonly at: Temporal.Instant;
  readonly limit: number;
  /** The id where the page before ended; newest first. */
  readonly after?: number;
};

/** Dossiers this person needs to know, newest first; an applicant's own for citizens. */
export async function findDossiers(
  db: Db,
  actor: Actor,
  station: Station | null,
  { words = '', status, at, limit, after }: DossierSearch,
): Promise<DossierSummary[]> {
  if (station && words.trim() !== '') {
    const purpose = `search: ${words.trim()}`;
    await recordReading(db, { at, accountId: actor.accountId, subject: 'dossiers', purpose, address: null });
  }
  const { number, words: typed } = searchTerms(words);
  const query = await tsquery(db, typed);
  const { rows } = await sql<DossierSummary>`
    select d.id, coalesce(d.code, d.provisional_number) as reference, d.status, d.outcome,
      coalesce((select bool_or(r.kind = 'redirected') from refusals r where r.dossier_id = d.id), false) as "isRedirected", p.code as "procedureCode",
      v.name as "procedureName", d.applicant_name as "applicantName", d.submitted_at as "submittedAt",
      d.legal_due_at as "legalDueAt"
    from (${found(actor, station, { number, words: query, any: words.trim() === '', status, limit, after })}) found
    join dossiers d on d.id = found.id
    join procedure_versions v on v.id = d.procedure_version_id
    join procedures p on p.id = v.procedure_id
    order by d.id desc`.execute(db);
  return rows;
}

type Wanted = Pick<DossierSearch, 'limit'> & {
  readonly status: Status | undefined;
  readonly after: number | undefined;
  readonly number: SearchTerms['number'];
  /** As a tsquery; null where no words can match. */
  readonly words: string | null;
  /** Nothing was typed: all there are. */
  readonly any: boolean;
};

/** So many of the newest are looked through one by one before the index is asked. */
const NEWEST = 4000;
/** It is asked for those of so many ten thousands first, as they are marked, and for all only then. */
const NEWER_BLOCKS = 10;

/**
 * The numbers of the newest that match, found in ways that each end early. What is common fills the page from the newest few
 * thousand, or the newest hundred thousand; what is not has few enough matches for the index to gather them all and sort them.
 */
function found(actor: Actor, station: Station | null, wanted: Wanted): RawBuilder<unknown> {
  const { number, words, any, status, limit, after } = wanted;
  const fits = sql`${visibleTo(actor, station)}${status ? sql` and d.status = ${status}` : sql``}
    ${after ? sql` and d.id < ${after}` : sql``}`;
  const newest = sql`order by d.id desc limit ${limit}`;
  const ways: RawBuilder<unknown>[] = [];
  if (number) ways.push(inOrder(sql`(${numbered(number)})`, fits, limit));
  if (!any && words === null) return together(ways, limit);
  const marks = marksOf(actor, station);
  if (any && marks === null) ways.push(sql`(select d.id from dossiers d where ${fits} ${newest})`);
  else {
    const typed = words === null ? [] : [sql`w.words @@ ${words}::tsquery`];
    const mine = sql.join([sql`d.filed_by = ${actor.accountId}`, ...typed, fits], sql` and `);
    ways.push(sql`(select d.id from dossiers d join dossier_words w on w.dossier_id = d.id where ${mine} ${newest})`);
    if (marks?.length !== 0) ways.push(marked([...typed, ...markConditions(marks, status)], fits, wanted));
  }
  return together(ways, limit);
}

/** Those of so many numbers that fit, the newest first, one dossier after another until there are enough. */
const inOrder = (ids: RawBuilder<unknown>, fits: RawBuilder<unknown>, limit: number) => sql`(
  select m.id from (select id from ${ids} one order by id desc) m
  cross join lateral (select * from dossiers where id = m.id offset 0) d
  where ${fits} order by m.id desc limit ${limit})`;

const together = (ways: readonly RawBuilder<unknown>[], limit: number) =>
  ways.length === 0
    ? sql`select null::bigint as id where false`
    : sql`select distinct id from (${sql.join(ways, sql` union all `)}) way order by id desc limit ${limit}`;

function markConditions(marks: readonly string[] | null, status: Status | undefined): RawBuilder<unknown>[] {
  const whose = marks === null ? [] : [sql`w.marks && ${marks}::text[]`];
  const ended = status && (STATUSES[status].final ? status : 'open');
  return ended ? [...whose, sql`w.marks @> array[${ended}]`] : whose;
}

/** “Is true” keeps a condition from an index that would be gone through for nothing. */
function marked(conditions: readonly RawBuilder<unknown>[], fits: RawBuilder<unknown>, { limit, after }: Wanted) {
  const match = sql.join(conditions, sql` and `);
  const last = after ? sql`${after}::bigint - 1` : sql`(select max(id) from dossiers)`;
  const blocks = sql`array(select '@' || n from generate_series(${last} / 10000 - ${NEWER_BLOCKS}::bigint, ${last} / 10000) n)`;
  const gathered = (where: RawBuilder<unknown>) => sql`materialized (
    select w.dossier_id as id from dossier_words w where ${where} and ${match} and (w.dossier_id <= ${last}) is true)`;
  return sql`(with recent as materialized (
      select d.id from dossier_words w join dossiers d on d.id = w.dossier_id
      where w.dossier_id between ${last} - ${NEWEST}::bigint and ${last} and (${match}) is true and ${fits}
      order by w.dossier_id desc limit ${limit}),
    newer_matching as ${gathered(sql`(select count(*) from recent) < ${limit} and w.marks && ${blocks}`)},
    newer as materialized (select id from recent union ${inOrder(sql`newer_matching`, fits, limit)}),
    all_matching as ${gathered(sql`(select count(*) from newer) < ${limit}`)}
    select id from newer union all ${inOrder(sql`all_matching`, fits, limit)})`;
}

/** So many words that begin as the last one does are looked for; the shortest of them. */
const MOST_ENDINGS = 40;

/** The words as dossiers have them. Asked beforehand, so that a word in no dossier is no search through all of them. */
async function tsquery(db: Db, words: readonly string[]): Promise<string | null> {
  const last = words.at(-1);
  if (last === undefined) return null;
  const begun = last.length > 1 ? sql`word like ${`${last}%`} or` : sql``;
  const { rows } = await sql<{ word: string; ending: boolean }>`
    (select word, false as ending from search_lexemes where word = any(${words.slice(0, -1)}::text[]))
    union all (select word, true from search_lexemes where ${begun} word = ${last} order by length(word), word limit ${MOST_ENDINGS})`.execute(
    db,
  );
  const known = new Set(rows.filter(({ ending }) => !ending).map(({ word }) => word));
  return tsqueryOf(
    words,
    known,
    rows.filter(({ ending }) => ending).map(({ word }) => word),
  );
}

/** A few numbers at most: each index is asked on its own, and nobody goes through all dossiers from the newest on instead. */
const numbered = ({ reference, digits }: NonNullable<SearchTerms['number']>) => sql`
  select id from dossiers where code = ${reference} union select id from dossiers where provisional_number = ${reference}
  union select id from dossiers where applicant_id_number = ${digits}
  union select id from dossiers where applicant_phone = ${digits}
  union select id from dossiers where reverse(code) like ${`${[...reference].reverse().join('')}%`.replace(/[_\\]/g, '\\$&')}`;
