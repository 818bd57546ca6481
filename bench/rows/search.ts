import { fold } from '../../src/kernel/vietnamese.ts';
import { listAgencies } from '../../src/modules/center/index.ts';
import { believableProcedures } from '../../test/support/believable-procedures.ts';
import { storeProcedures } from '../../test/support/store-procedures.ts';
import { httpRequest, openConnection } from '../support/http-client.ts';
import { quantile } from '../support/load.ts';
import type { Row } from '../support/row.ts';

const PROCEDURES = 2_500;
/** So many people look for something, one after another, and the page answers each time they pause. */
const PEOPLE = 60;
const TARGET_MS = 20;
/** What people type who know an abbreviation, slip, or look for what is not there. */
const OTHERS = [
  'GPXD',
  'ĐKKD hộ cá thể',
  'giaays phesp xaay duwngj',
  'giay fep kinh doanh',
  'khai sih',
  'xyzxyz',
  'lý lịch tư pháp số 1',
];

export const search: Row = {
  name: 'search',
  title: 'procedure search as somebody types, among 2,500: the whole page over HTTP, and the query alone as JSON',
  async measure(bench) {
    const center = await bench.center();
    const { db } = center.services;
    const procedures = believableProcedures(PROCEDURES, await listAgencies(db));
    await storeProcedures(db, procedures);
    const typed = [
      ...everySome(procedures, PEOPLE).flatMap(({ name }, at) => typing(at % 2 ? fold(name) : name)),
      ...OTHERS,
    ];
    await using web = await center.start('web');
    const pages = await latencies(web.url, typed, (words) => `/thu-tuc?${new URLSearchParams({ 'tu-khoa': words })}`);
    const answers = await latencies(web.url, typed, (words) => `/api/v1/procedures?${new URLSearchParams({ words })}`);
    return {
      figures: [
        { what: 'page, p50', value: quantile(pages, 0.5), unit: 'ms' },
        { what: 'page, p95', value: quantile(pages, 0.95), unit: 'ms', target: { atMost: TARGET_MS } },
        { what: 'JSON, p50', value: quantile(answers, 0.5), unit: 'ms' },
        { what: 'JSON, p95', value: quantile(answers, 0.95), unit: 'ms', target: { atMost: TARGET_MS } },
      ],
      notes: [`${typed.length} searches one after another; no page is asked for twice`],
    };
  },
};

/** What stands in the box whenever the finger rests: after two letters, and after each word. */
function typing(name: string): string[] {
  const words = name.split(' ').slice(0, 5);
  return [name.slice(0, 2), ...words.map((_, at) => words.slice(0, at + 1).join(' '))];
}

const everySome = <Thing>(things: readonly Thing[], count: number): Thing[] =>
  things.filter((_, at) => at % Math.floor(things.length / count) === 0);

async function latencies(url: string, typed: readonly string[], pathOf: (words: string) => string): Promise<number[]> {
  const connection = await openConnection(url);
  const paths = [...new Set(typed.map(pathOf))];
  const ask = async (path: string) => {
    const start = performance.now();
    const { status } = await connection.send(httpRequest('GET', path));
    if (status !== 200) throw new Error(`${status} for ${path}`);
    return performance.now() - start;
  };
  for (const warm of ['a', 'b', 'c', 'd']) await ask(pathOf(warm));
  const taken: number[] = [];
  for (const path of paths) taken.push(await ask(path));
  connection.close();
  return taken.sort((one, other) => one - other);
}
