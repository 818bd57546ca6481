import path from 'node:path';
import { httpWorkers } from '../support/clients.ts';
import { raceFigures } from '../support/figures.ts';
import { httpRequest, openConnection } from '../support/http-client.ts';
import { endlessly, race } from '../support/load.ts';
import { startPart } from '../support/part.ts';
import type { Row } from '../support/row.ts';

const CONSTANT_SERVER = path.resolve(import.meta.dirname, '../support/constant-server.ts');

export const procedurePage: Row = {
  name: 'procedure-page',
  title: 'procedure page, against the same bytes served by Fastify as a constant, 10 clients',
  async measure(bench) {
    const center = await bench.center();
    await using web = await center.start('web');
    const request = httpRequest('GET', `/thu-tuc/${center.procedure.code}`);
    const page = await bodyOf(web.url, request);
    await using constant = await startPart(CONSTANT_SERVER, [], {}, { type: 'text/html; charset=utf-8', body: page });
    await using ours = await httpWorkers(web.url, 200);
    await using bare = await httpWorkers(constant.url, 200);
    const raced = await race(
      { jobs: endlessly(request), workers: ours.workers },
      { jobs: endlessly(httpRequest('GET', '/')), workers: bare.workers },
    );
    return {
      figures: raceFigures(raced, 'constant', 0.5),
      notes: [`${Buffer.byteLength(page).toLocaleString('en')} bytes of HTML, not compressed on either side`],
    };
  },
};

async function bodyOf(url: string, request: string): Promise<string> {
  const connection = await openConnection(url);
  const { body } = await connection.send(request);
  connection.close();
  return body.toString();
}
