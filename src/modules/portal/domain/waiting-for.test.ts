import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATUSES, type Status } from '../../dossiers/index.ts';
import { waitingFor } from './waiting-for.ts';

test('[QC Đ2.2a] every status has somebody whose turn it is, or is final', () => {
  for (const [status, { final }] of Object.entries(STATUSES)) {
    const { kind } = waitingFor({ status: status as Status, returnMethod: 'counter' }, [{ agencyId: 3 }]);
    assert.equal(kind === 'nobody', final, status);
  }
});

test('the agency of the step whose turn it is; the center for its own steps', () => {
  const handling = { status: 'handling', returnMethod: 'counter' } as const;
  assert.equal(JSON.stringify(waitingFor(handling, [{ agencyId: 3 }])), '{"kind":"agency","agencyIds":[3]}');
  assert.equal(waitingFor(handling, [{ agencyId: null }]).kind, 'center');
});

test('legs side by side: everybody they wait for, each once, the center among them', () => {
  const handling = { status: 'handling', returnMethod: 'counter' } as const;
  const legs = [{ agencyId: 3 }, { agencyId: null }, { agencyId: 3 }, { agencyId: 5 }];
  assert.equal(JSON.stringify(waitingFor(handling, legs)), '{"kind":"agency","agencyIds":[3,null,5]}');
});

test('a result to be collected waits for the applicant, one to be sent for the center', () => {
  const ready = (returnMethod: 'counter' | 'post') => waitingFor({ status: 'result_ready', returnMethod }, []).kind;
  assert.deepEqual([ready('counter'), ready('post')], ['applicant', 'center']);
});

test('a supplement waits for the applicant until it is handed in, then for the center', () => {
  const asked = { status: 'supplement_requested', returnMethod: 'counter' } as const;
  assert.deepEqual([waitingFor(asked, []).kind, waitingFor(asked, [], true).kind], ['applicant', 'center']);
});
