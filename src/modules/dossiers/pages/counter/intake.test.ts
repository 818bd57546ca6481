import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { formClient } from '../../../../../test/support/form-client.ts';
import { acceptDossier } from '../../actions/accept-dossier.ts';
import { fileDossier } from '../../actions/file-dossier.ts';
import { aFiling } from '../../dossier.builder.ts';

const center = await openTestCenter();
const { services, data } = center;
const procedure = data.procedures.find(({ code }) => code === '2.001199')!;
const reception = await formClient(center, 'tiepnhan1');
const url = `/can-bo/quay/${procedure.code}`;
const summary = (body: string) => [...body.matchAll(/<li><a href="#([^"]+)"/g)].map(([, field]) => field);
const current = (body: string) => /href="([^"]+)" aria-current="page"/.exec(body)?.[1];

test('everything that is wrong is told in one round, from the top of the page to its bottom', async () => {
  await reception.get(url);
  const page = await reception.post(url, {
    ...Object.fromEntries(
      procedure.components.flatMap(({ key }, index) => [
        [`documents.${index}.componentKey`, key],
        [`documents.${index}.originals`, '1'],
      ]),
    ),
    'documents.1.verdict': 'valid',
    'applicant.kind': 'person',
    'applicant.name': 'Trần Văn Minh Họa',
    'applicant.phone': '12',
    'applicant.address': 'số 2 đường Minh Họa',
    returnMethod: 'counter',
    _accept: '1',
  });
  assert.equal(page.status, 422);
  assert.deepEqual(summary(page.body), [
    'applicant.idNumber',
    'applicant.phone',
    'documents.0.verdict',
    'documents.2.verdict',
    'documents.3.verdict',
    'prepaymentReceipt',
    'declaration',
  ]);
  assert.match(page.body, /value="Trần Văn Minh Họa"/);
});

test('after acceptance the official stands where the next one waits: at the counter, or in the queue of online filings', async () => {
  const filed = await fileDossier(services, await center.actor('congdan1'), aFiling(procedure));
  assert.ok(filed.ok);
  const accepted = await acceptDossier(services, await center.actor('tiepnhan1'), {
    reference: filed.value.provisionalNumber,
    documents: procedure.components.map(({ key }) => ({ componentKey: key, originals: 1, verdict: 'valid' as const })),
    prepaymentReceipt: 'BL-1',
  });
  assert.ok(accepted.ok, JSON.stringify(accepted));
  const { body } = await reception.get(`/can-bo/ho-so/${accepted.value.code}/da-tiep-nhan`);
  assert.equal(current(body), '/can-bo');
  assert.match(body, /href="\/can-bo\?viec=kiem-tra"[^>]*autofocus/);
});
