import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchCenter } from '../support/center.ts';
import { httpWorkers } from '../support/clients.ts';
import { signedIn, takeInMany } from '../support/dossiers.ts';
import { httpRequest } from '../support/http-client.ts';
import { drive } from '../support/load.ts';
import { memoryOf } from '../support/memory.ts';
import type { Row } from '../support/row.ts';

const LONGEST_SECONDS = 600;

export const memory: Row = {
  name: 'memory',
  title: 'memory after a load of pages, API and PDFs',
  async measure(bench) {
    const requests = bench.full ? 100_000 : 20_000;
    const pdfs = bench.full ? 2_000 : 200;
    const [web, worker] = [await ofWeb(await bench.center(), requests), await ofWorker(await bench.center(), pdfs)];
    return {
      figures: [
        { what: 'web process', value: web.now, unit: 'MB', target: { atMost: 250 } },
        { what: 'web process, most', value: web.most, unit: 'MB' },
        { what: 'worker', value: worker.now, unit: 'MB', target: { atMost: 500 } },
        { what: 'worker, most', value: worker.most, unit: 'MB' },
      ],
      notes: [`resident, after ${web.requests.toLocaleString('en')} requests and ${worker.pdfs} PDFs`],
    };
  },
};

async function ofWeb(center: BenchCenter, count: number) {
  const { headers } = await signedIn(center, 'tiepnhan1');
  const code = center.procedure.code;
  const mixture = [
    httpRequest('GET', '/'),
    httpRequest('GET', '/thu-tuc?q=kinh+doanh'),
    httpRequest('GET', `/thu-tuc/${code}`),
    httpRequest('GET', `/api/v1/procedures/${code}`),
    httpRequest('GET', '/api/v1/worklist', { headers }),
  ];
  await using web = await center.start('web');
  await using http = await httpWorkers(web.url, 200);
  const jobs = Array.from({ length: count }, (_, index) => mixture[index % mixture.length] as string);
  const { latenciesMs } = await drive({ jobs: jobs.values(), workers: http.workers }, LONGEST_SECONDS);
  return { ...memoryOf(web.pid), requests: latenciesMs.length };
}

/** Every acceptance leaves a receipt to print. */
async function ofWorker(center: BenchCenter, count: number) {
  const printed = async () => {
    const { n } = await center.services.db
      .selectFrom('receipts')
      .select(({ fn }) => fn.count<number>('pdf_sha256').as('n'))
      .executeTakeFirstOrThrow();
    return n;
  };
  const before = await printed();
  await takeInMany(center, count);
  await using worker = await center.start('worker');
  for (const end = Date.now() + LONGEST_SECONDS * 1000; Date.now() < end; await sleep(200)) {
    const pdfs = (await printed()) - before;
    if (pdfs >= count) return { ...memoryOf(worker.pid), pdfs };
  }
  throw new Error(`The worker has not printed ${count} receipts in ${LONGEST_SECONDS} seconds`);
}
