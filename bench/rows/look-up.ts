import type { BenchCenter } from '../support/center.ts';
import { httpWorkers, sqlWorkers } from '../support/clients.ts';
import { takeInMany } from '../support/dossiers.ts';
import { raceFigures } from '../support/figures.ts';
import { httpRequest } from '../support/http-client.ts';
import { race } from '../support/load.ts';
import type { Statement } from '../support/recording.ts';
import type { Row } from '../support/row.ts';

const DOSSIERS = 1_000;
/** A dossier may be asked for twenty times in a quarter of an hour. */
const TIMES_EACH = 18;
const PATH = '/api/v1/look-ups';

/** Each dossier is asked for from an address of its own, so that the limits count everything and stop nobody. */
export const lookUp: Row = {
  name: 'look-up',
  title: 'status look-up over HTTP, against its SQL straight through pg, 10 clients',
  async measure(bench) {
    const center = await bench.center();
    const codes = await takeInMany(center, 2 * DOSSIERS);
    const asked = codes.map(lookUpOf);
    const requests = asked.slice(0, DOSSIERS).map(({ headers, json }) => httpRequest('POST', PATH, { headers, json }));
    const recordings = await recordAll(center, asked.slice(DOSSIERS));

    await using web = await center.start('web');
    await using http = await httpWorkers(web.url, 200);
    await using sql = await sqlWorkers(center);
    const raced = await race(
      { jobs: repeated(requests), workers: http.workers },
      { jobs: repeated(recordings), workers: sql.workers },
    );
    return {
      figures: raceFigures(raced, 'bare SQL', 0.4),
      notes: [`${recordings[0]?.length} statements each, ${raced.ours.done} and ${raced.bare.done} look-ups`],
    };
  },
};

const lookUpOf = (code: string, index: number) => ({
  headers: { 'x-forwarded-for': `10.7.${index >> 8}.${index & 255}` },
  json: { code, fact: { kind: 'phone', value: '0900000001' } },
});

function* repeated<Job>(jobs: readonly Job[]): Generator<Job, undefined> {
  for (let round = 0; round < TIMES_EACH; round += 1) yield* jobs;
}

async function recordAll({ app, record }: BenchCenter, asked: readonly ReturnType<typeof lookUpOf>[]) {
  const recordings: (readonly Statement[])[] = [];
  for (const { headers, json } of asked) {
    const statements = await record(async () => {
      const answer = await app.inject({ method: 'POST', url: PATH, headers, payload: json });
      if (answer.statusCode !== 200) throw new Error(`${json.code} is not found: ${answer.body}`);
    });
    recordings.push(statements);
  }
  return recordings;
}
