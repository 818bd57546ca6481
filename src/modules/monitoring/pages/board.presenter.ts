import { formatInstant } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import {
  type BoardQuery,
  type BoardState,
  filterAddress,
  type Level,
  STATES,
  type StateSlug,
} from '../domain/board-filter.ts';
import { words } from '../messages/index.ts';
import type { Board, Counts } from '../queries/board.ts';

export const BOARD = '/can-bo/giam-sat';
export const LIST = `${BOARD}/ho-so`;

/** A number, and the dossiers behind it. */
export type Figure = { readonly text: string; readonly href: string | null; readonly alarming: boolean };
export type BoardRow = {
  readonly name: string;
  readonly href: string | null;
  readonly isSum: boolean;
  readonly figures: readonly Figure[];
};
export type BoardTable = { readonly caption: string; readonly head: string; readonly rows: readonly BoardRow[] };
export type BoardView = {
  readonly at: string;
  readonly groups: readonly {
    readonly title: string;
    readonly items: readonly (Figure & { readonly name: string })[];
  }[];
  readonly tables: readonly BoardTable[];
};

/** The states a table has a column for; who is waited for stands above it, and behind each number. */
export const COLUMNS = ['open', 'inTime', 'nearDue', 'overdue', 'paused', 'stale', 'submitted', 'ready'] as const;
const CLOCK = ['open', 'inTime', 'nearDue', 'overdue', 'explained', 'unexplained', 'paused', 'stale'] as const;
const WAITING = ['submitted', 'center', 'agency', 'applicant', 'ready'] as const;

/** The board in words: every number leads to its dossiers, every agency to where its dossiers stand. */
export function boardPresenter(board: Board, query: BoardQuery, lang: Lang): BoardView {
  const texts = words(lang);
  const figure = (counts: Counts, state: BoardState, changed: Partial<BoardQuery> = {}): Figure => ({
    text: figureText(counts[state], lang),
    href: counts[state] > 0 ? listHref(query, { ...changed, 'tien-do': SLUGS[state] }) : null,
    alarming: (state === 'overdue' || state === 'unexplained') && counts[state] > 0,
  });
  const row = (
    name: string,
    counts: Counts,
    changed: Partial<BoardQuery>,
    into: Pick<BoardRow, 'href' | 'isSum'>,
  ): BoardRow => ({
    name,
    ...into,
    figures: COLUMNS.map((state) => figure(counts, state, changed)),
  });
  const group = (title: string, states: readonly BoardState[]) => ({
    title,
    items: states.map((state) => ({ name: texts.states[state], ...figure(board.total, state) })),
  });
  return {
    at: texts.at(formatInstant(board.at, lang)),
    groups: [group(texts.clock, CLOCK), group(texts.waiting, WAITING)],
    tables: [agencyTable(), ...(board.steps.length > 0 ? [stepTable()] : [])].filter(({ rows }) => rows.length > 0),
  };

  function agencyTable(): BoardTable {
    const rows = Object.entries(LEVEL_SLUGS).flatMap(([level, cap]) => {
      const agencies = board.agencies.filter((agency) => agency.level === level);
      if (agencies.length === 0) return [];
      const rows = agencies.map((agency) =>
        row(
          agency.name,
          agency,
          { 'co-quan': agency.key },
          { href: boardHref(query, { 'co-quan': agency.key }), isSum: false },
        ),
      );
      const sum = row(
        texts.levelTotal(texts.levels[level as Level]),
        sumOf(agencies),
        { cap },
        { href: boardHref(query, { cap }), isSum: true },
      );
      return agencies.length > 1 || board.agencies.length > 1 ? [sum, ...rows] : rows;
    });
    return { caption: texts.byAgency, head: texts.agency, rows };
  }

  function stepTable(): BoardTable {
    const name = board.agencies[0]?.name ?? '';
    const units = [...new Set(board.steps.map(({ holder, unit }) => `${holder ?? ''}\n${unit ?? ''}`))];
    const rows = units.flatMap((key) => {
      const steps = board.steps.filter(({ holder, unit }) => `${holder ?? ''}\n${unit ?? ''}` === key);
      const { holder, unit } = steps[0] as (typeof steps)[number];
      const inUnit = { 'don-vi': unit ?? '-' };
      const title = `${holder ?? texts.theCenter}${unit ? ` · ${unit}` : ''}`;
      return [
        row(title, sumOf(steps), inUnit, { href: null, isSum: true }),
        ...steps.map((step) => row(step.step, step, { ...inUnit, buoc: step.step }, { href: null, isSum: false })),
      ];
    });
    return { caption: texts.bySteps(name), head: texts.step, rows };
  }
}

const LEVEL_SLUGS = { PROVINCE: 'tinh', CENTRAL: 'nganh-doc', DISTRICT: 'huyen', COMMUNE: 'xa' } as const;
const SLUGS = Object.fromEntries(Object.entries(STATES).map(([slug, state]) => [state, slug])) as Record<
  BoardState,
  StateSlug
>;

const sumOf = (rows: readonly Counts[]): Counts =>
  Object.fromEntries(
    Object.values(STATES).map((state) => [state, rows.reduce((sum, row) => sum + row[state], 0)]),
  ) as Counts;

const hrefOf = (path: string, address: string) => (address === '' ? path : `${path}?${address}`);
export const boardHref = (query: BoardQuery, changed: Partial<BoardQuery> = {}): string =>
  hrefOf(BOARD, filterAddress(query, changed));
export const listHref = (query: BoardQuery, changed: Partial<BoardQuery> = {}): string =>
  hrefOf(LIST, filterAddress(query, changed));

export const figureText = (count: number, lang: Lang): string => count.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en');
