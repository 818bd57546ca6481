import { aCheck } from '../../src/modules/dossiers/dossier.builder.ts';
import type { BenchCenter } from '../support/center.ts';
import { httpWorkers, sqlWorkers } from '../support/clients.ts';
import { fileMany, signedIn } from '../support/dossiers.ts';
import { raceFigures } from '../support/figures.ts';
import { httpRequest } from '../support/http-client.ts';
import { race } from '../support/load.ts';
import { type Statement, withText } from '../support/recording.ts';
import type { Row } from '../support/row.ts';

const PER_SIDE = 1_000;

/**
 * Both sides accept fresh dossiers. The bare side sends what the application itself would have sent for each of them:
 * every acceptance is recorded, rolled back, and replayed later.
 */
export const acceptance: Row = {
  name: 'acceptance',
  title: 'accepting a dossier over HTTP, against its SQL straight through pg, 10 clients',
  async measure(bench) {
    const center = await bench.center();
    const { headers } = await signedIn(center, 'tiepnhan1');
    const references = await fileMany(center, 2 * PER_SIDE);
    const json = aCheck(center.procedure);
    const requests = references
      .slice(0, PER_SIDE)
      .map((reference) => httpRequest('POST', pathOf(reference), { headers, json }));
    const recordings = await recordAll(center, references.slice(PER_SIDE), { headers, payload: json });

    await using web = await center.start('web');
    await using http = await httpWorkers(web.url, 201);
    await using sql = await sqlWorkers(center);
    const raced = await race(
      { jobs: requests.values(), workers: http.workers },
      { jobs: recordings.values(), workers: sql.workers },
    );
    return {
      figures: raceFigures(raced, 'bare SQL', 0.6),
      notes: [`${recordings[0]?.length} statements each, ${raced.ours.done} and ${raced.bare.done} acceptances`],
    };
  },
};

const pathOf = (reference: string) => `/api/v1/dossiers/${reference}/acceptance`;

async function recordAll(
  { app, record }: BenchCenter,
  references: readonly string[],
  request: { headers: Record<string, string>; payload: object },
): Promise<Statement[][]> {
  const recordings: Statement[][] = [];
  for (const [index, reference] of references.entries()) {
    let code = '';
    const statements = await record(async () => {
      const answer = await app.inject({ method: 'POST', url: pathOf(reference), ...request });
      if (answer.statusCode !== 201) throw new Error(`${reference} is not accepted: ${answer.body}`);
      code = answer.json().code;
    });
    // Rolled back, each took the same serial: here each gets its own, out of reach of those given over HTTP.
    recordings.push(withText(statements, code, code.replace(/\d+$/, String(100_000 + index))));
  }
  return recordings;
}
