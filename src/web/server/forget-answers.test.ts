import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { aFiling } from '../../modules/dossiers/dossier.builder.ts';
import { ANSWERS_KEPT_HOURS, forgetAnswers } from './forget-answers.ts';

const { app, services, data, clock, bearer } = await openTestCenter();
const filing = aFiling(data.procedures.find(({ code }) => code === '2.001199')!);

async function file(key: string): Promise<string> {
  const headers = { ...(await bearer('congdan1')), 'idempotency-key': key };
  const response = await app.inject({ method: 'POST', url: '/api/v1/dossiers', headers, payload: filing });
  assert.equal(response.statusCode, 201, response.body);
  return response.json().provisionalNumber;
}

test('a repetition gets its answer as long as promised; after that the key is free and the dossier still there', async () => {
  const start = clock.now();
  const first = await file('ho-so-thu-nhat');
  clock.set(start.add({ hours: ANSWERS_KEPT_HOURS }).subtract({ minutes: 1 }).toString());
  assert.equal(await forgetAnswers(services), 0);
  assert.equal(await file('ho-so-thu-nhat'), first);
  await file('ho-so-thu-hai');
  clock.set(start.add({ hours: ANSWERS_KEPT_HOURS }).toString());
  assert.equal(await forgetAnswers(services), 1);
  const left = await services.db.selectFrom('idempotent_answers').select('key').execute();
  assert.deepEqual(left, [{ key: 'ho-so-thu-hai' }]);
  assert.equal((await services.db.selectFrom('dossiers').select('id').execute()).length, 2);
});
