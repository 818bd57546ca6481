import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadDossiers } from '../../drills/million/load.ts';
import { loadDemoCenter } from '../../src/demo-center.ts';
import { askExport } from '../../src/modules/monitoring/actions/ask-export.ts';
import { type BenchCenter, openCenter } from '../support/center.ts';
import { httpWorkers } from '../support/clients.ts';
import { signedIn } from '../support/dossiers.ts';
import { httpRequest } from '../support/http-client.ts';
import { drive, quantile } from '../support/load.ts';
import { memoryOf, processorSeconds } from '../support/memory.ts';
import type { Bench, Figure, Row } from '../support/row.ts';

const FEW = 10_000;
const MANY = 1_000_000;
const NOW = Temporal.Instant.from('2026-11-23T09:05:00+07:00');
const NOW_DAY = Temporal.PlainDate.from('2026-11-23');
const SECONDS = 8;
const BOARDS = 12;
const LIVE = 200;
const OF_ONE = 8;
const QUIET_SECONDS = 30;
const DATA = path.resolve(import.meta.dirname, '../../data');
const PEOPLE = ['giamdoc', 'tiepnhan1', 'chuyenvien.SXD', 'lanhdao.STP'];
const TYPED = [
  'nguyễn văn an',
  'tran thi bich',
  'le minh du',
  'công ty xây dựng',
  'giay phep xay dung',
  'ly lich tu phap',
  '0900123456',
  '261118-0123',
  '2.001199',
  'khong co ai nhu vay',
];

type Kept = {
  readonly worklist: number[][];
  readonly search: number[][];
  readonly board: readonly number[];
  /** Share of a core. */
  readonly liveBoards: number;
  readonly exported: Exported;
};
let measured: Promise<Kept> | undefined;

/** The same requests with ten thousand dossiers and with a million: measured once for both rows, which takes some minutes. */
function kept(): Promise<Kept> {
  measured ??= measure();
  return measured;
}

async function measure(): Promise<Kept> {
  const center = await openCenter();
  try {
    const worklist: number[][] = [];
    const search: number[][] = [];
    for (const count of [FEW, MANY - FEW]) {
      await loadDossiers(center.ownerUrl, { count, now: NOW, tell: () => {} });
      const headers = await Promise.all(PEOPLE.map(async (name) => (await signedIn(center, name)).headers));
      const of = (paths: readonly string[]) =>
        headers.flatMap((one) => paths.map((path) => httpRequest('GET', path, { headers: one })));
      worklist.push(await latencies(center, of(['/api/v1/worklist'])));
      search.push(
        await latencies(center, of(TYPED.map((words) => `/api/v1/dossiers?${new URLSearchParams({ words })}`))),
      );
    }
    return {
      worklist,
      search,
      board: await boardTimes(center),
      liveBoards: await liveBoards(center),
      exported: await exportList(center),
    };
  } finally {
    await center[Symbol.asyncDispose]();
  }
}

/** Each asks for other days, so that none is answered by what was counted for another. */
async function boardTimes(center: BenchCenter): Promise<number[]> {
  await using web = await center.start('web');
  const boards = await Promise.all(
    ['giamdoc', 'lanhdao.SXD', 'lanhdao.STP'].map(async (name) => ({ headers: await cookieOf(center, name) })),
  );
  const times: number[] = [];
  for (let round = 0; round < BOARDS; round += 1) {
    for (const { headers } of boards) {
      const begun = performance.now();
      const until = NOW_DAY.add({ days: round }).toString();
      const answer = await fetch(`${web.url}/can-bo/giam-sat?den-ngay=${until}`, { headers });
      if (answer.status !== 200) throw new Error(`${answer.status} for a board`);
      await answer.text();
      if (round > 0) times.push(performance.now() - begun);
    }
  }
  return times.toSorted((one, other) => one - other);
}

/** What a process with so many open boards takes of a core while nothing happens; longer than the time between two heartbeats. */
async function liveBoards(center: BenchCenter): Promise<number> {
  await using web = await center.start('web');
  const people = loadDemoCenter(DATA, 'kon-tum').accounts.filter(({ roles }) =>
    roles.some((role) => role === 'agency_head' || role === 'handler'),
  );
  const cookies = await Promise.all(people.slice(0, LIVE / OF_ONE).map(({ username }) => cookieOf(center, username)));
  const streams = cookies.flatMap((headers) =>
    Array.from({ length: OF_ONE }, () => get(`${web.url}/can-bo/giam-sat/su-kien`, { headers, agent: false })),
  );
  const answers = await Promise.all(
    streams.map(
      async (stream) =>
        (
          await once(
            stream.on('error', () => {}),
            'response',
          )
        )[0] as IncomingMessage,
    ),
  );
  if (answers.length < LIVE || answers.some(({ statusCode }) => statusCode !== 200))
    throw new Error(`Only ${answers.filter(({ statusCode }) => statusCode === 200).length} boards are open`);
  for (const answer of answers) answer.resume();
  await sleep(3000);
  const before = processorSeconds(web.pid);
  await sleep(QUIET_SECONDS * 1000);
  const share = (processorSeconds(web.pid) - before) / QUIET_SECONDS;
  for (const stream of streams) stream.destroy();
  return share;
}

type Exported = { readonly rows: number; readonly seconds: number; readonly megabytes: number };

/** From the asking until the file is there, by a worker that has just started. */
async function exportList(center: BenchCenter): Promise<Exported> {
  const { db } = center.services;
  await using worker = await center.start('worker');
  const { actor } = await signedIn(center, 'giamdoc');
  await sleep(3000);
  const before = memoryOf(worker.pid).now;
  const begun = performance.now();
  const asked = await askExport(center.services, actor, {
    query: 'tien-do=dang-giai-quyet',
    format: 'xlsx',
    scope: { agencyId: null },
  });
  if (!asked.ok) throw new Error(asked.problem.code);
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(50)) {
    const { status, done } = await db
      .selectFrom('board_exports')
      .select(['status', 'done'])
      .where('token', '=', asked.value.token)
      .executeTakeFirstOrThrow();
    if (status === 'failed') break;
    if (status === 'ready')
      return {
        rows: done,
        seconds: (performance.now() - begun) / 1000,
        megabytes: memoryOf(worker.pid).most - before,
      };
  }
  throw new Error('The export is not made');
}

const cookieOf = async (center: BenchCenter, username: string) => ({
  cookie: `session=${(await signedIn(center, username)).headers.authorization.replace('Bearer ', '')}`,
});

async function latencies(center: BenchCenter, requests: readonly string[]): Promise<number[]> {
  await using web = await center.start('web');
  await using http = await httpWorkers(web.url, 200);
  await drive({ jobs: round(requests), workers: http.workers }, 2);
  const { latenciesMs } = await drive({ jobs: round(requests), workers: http.workers }, SECONDS);
  return latenciesMs.toSorted((one, other) => one - other);
}

function* round(requests: readonly string[]): Generator<string, never> {
  for (let at = 0; ; at += 1) yield requests[at % requests.length] as string;
}

function figures([few = [], many = []]: number[][]): Figure[] {
  const [small, large] = [quantile(few, 0.95), quantile(many, 0.95)];
  return [
    { what: 'p95 with 10,000', value: small, unit: 'ms' },
    { what: 'p50 with 1,000,000', value: quantile(many, 0.5), unit: 'ms' },
    { what: 'p95 with 1,000,000', value: large, unit: 'ms', target: { atMost: 50 } },
    { what: 'rate with 1,000,000', value: many.length / SECONDS, unit: '/s' },
    { what: 'ratio of the p95', value: large / small, unit: '', target: { atMost: 2 } },
  ];
}

const rowOf = (name: string, title: string, of: (kept: Kept) => number[][]): Row => ({
  name,
  title,
  measure: async (_: Bench) => ({ figures: figures(of(await kept())), notes: [`${PEOPLE.join(', ')}, 10 clients`] }),
});

export const worklist = rowOf(
  'worklist',
  'work list over HTTP with its permission filter, 10 clients',
  ({ worklist }) => worklist,
);
export const searchDossiers = rowOf(
  'search-dossiers',
  'search among the dossiers one may see, over HTTP, its entry in the read log included, 10 clients',
  ({ search }) => search,
);

export const board: Row = {
  name: 'board',
  title: 'the board of a million dossiers, counted anew for every request, of all agencies and of one',
  measure: async () => {
    const { board } = await kept();
    return {
      figures: [
        { what: 'p50', value: quantile(board, 0.5), unit: 'ms' },
        { what: 'p95', value: quantile(board, 0.95), unit: 'ms', target: { atMost: 300 } },
      ],
      notes: ['giamdoc, lanhdao.SXD, lanhdao.STP, one client'],
    };
  },
};

export const liveBoardsRow: Row = {
  name: 'live-boards',
  title: 'open boards that update themselves, while nothing happens',
  measure: async () => ({
    figures: [{ what: 'of one core', value: 100 * (await kept()).liveBoards, unit: '%', target: { atMost: 5 } }],
    notes: [`${LIVE} boards, ${QUIET_SECONDS} s`],
  }),
};

export const exporting: Row = {
  name: 'export',
  title: 'a list of the board as a workbook, by the worker',
  measure: async () => {
    const { rows, seconds, megabytes } = (await kept()).exported;
    return {
      figures: [
        { what: '25,000 rows', value: (seconds * 25_000) / rows, unit: 's', target: { atMost: 10 } },
        { what: 'growth, most', value: megabytes, unit: 'MB', target: { atMost: 250 } },
      ],
      notes: [`${rows.toLocaleString('en')} rows`],
    };
  },
};
