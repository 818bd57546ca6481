import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, saidOf } from './said.ts';

const sent = {
  applicant: { name: 'Cô Mẫu', idNumber: '001 234.567 890', phone: '0900 000 001' },
  organisation: { name: 'Người Đại Diện Mẫu', idNumber: '000 000 000 005' },
  authorised: { name: 'Người Được Ủy Quyền', date: '5/11/2026' },
};
const part = (said: Record<string, unknown>, name: string) => said[name] as Record<string, unknown> | undefined;

test('numbers lose the gaps they were read out with and keep their leading zeros', () => {
  const applicant = part(saidOf({ ...sent, acting: 'self' }), 'applicant');
  assert.deepEqual(applicant, { name: 'Cô Mẫu', idNumber: '001234567890', phone: '0900000001', kind: 'person' });
});

test('parts of the form that do not belong to who came are left out, whatever stands in them', () => {
  const self = saidOf({ ...sent, acting: 'self' });
  assert.deepEqual([self.organisation, self.authorised], [undefined, undefined]);
  const authorised = saidOf({ ...sent, acting: 'authorised' });
  assert.equal(part(authorised, 'authorised')?.date, '2026-11-05');
  assert.equal(authorised.organisation, undefined);
});

test('an organisation without a code goes by the number of its representative', () => {
  const withoutCode = { ...sent, acting: 'organisation', organisation: { ...sent.organisation, withoutCode: 'true' } };
  const said = saidOf(withoutCode);
  assert.equal(part(said, 'applicant')?.idNumber, '000000000005');
  assert.equal(part(said, 'applicant')?.kind, 'business');
});

test('the reason of a verdict stands with it, and a paper already held brings no pieces', () => {
  const documents = [
    { componentKey: 'don', verdict: 'invalid', reason: 'mờ', ground: 'cũ' },
    { componentKey: 'ban-ve', verdict: 'held', held: '7', originals: '1' },
  ];
  assert.deepEqual(saidOf({ documents }).documents, [
    { componentKey: 'don', verdict: 'invalid', ground: 'mờ' },
    { componentKey: 'ban-ve', verdict: 'valid', held: '7' },
  ]);
});

test('a day is read as it is written; what is none stays to be told', () => {
  assert.deepEqual(['05/11/2026', '5.1.2026', '31/2/2026', 'hôm qua'].map(dayOf), [
    '2026-11-05',
    '2026-01-05',
    '31/2/2026',
    'hôm qua',
  ]);
});
