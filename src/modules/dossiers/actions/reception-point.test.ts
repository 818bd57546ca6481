import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../test/support/center.ts';
import { code, handling } from '../../../../test/support/handling.ts';
import { DOSSIER_PROBLEMS } from '../domain/problems.ts';
import { aFiling } from '../dossier.builder.ts';
import { fileDossier } from './file-dossier.ts';

const center = await openTestCenter();
const { services, data, app } = center;
const { standard, reception } = await handling(center);

test('[QC Đ2.3b] an agency does not receive at its own office what is assigned to the center', async () => {
  const atOffice = aFiling(standard, { channel: 'counter', receptionPoint: standard.agency });
  for (const username of ['tiepnhan1', 'chuyenvien.SKHDT', 'lanhdao.SKHDT']) {
    const refused = await fileDossier(services, await center.actor(username), atOffice);
    assert.equal(code(refused), 'reception-at-agency-office', username);
  }
  assert.equal(DOSSIER_PROBLEMS['reception-at-agency-office'].clause, 'QC Đ2.3b');

  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/dossiers',
    headers: await center.bearer('tiepnhan1'),
    payload: atOffice,
  });
  assert.equal(answer.statusCode, 422);
  assert.deepEqual(
    [answer.json().code, answer.json().clause, answer.json().errors[0].pointer],
    ['reception-at-agency-office', 'QC Đ2.3b', '/receptionPoint'],
  );
  assert.equal(code(await fileDossier(services, reception, { ...atOffice, receptionPoint: 'CENTER' })), 'ok');
});

test('[QC Đ2.3b] what is not assigned to the center stays the agency’s own, and has no dossier here', async () => {
  const own = data.procedures.find(({ receivedAtCenter, effectiveTo }) => !receivedAtCenter && effectiveTo === null)!;
  const filing = aFiling(own, { channel: 'counter', receptionPoint: own.agency });
  assert.equal(code(await fileDossier(services, reception, filing)), 'procedure-not-received');
});
