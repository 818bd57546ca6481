import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aRegisterRow } from '../log.builder.ts';
import { localityOf, registerCells } from './register-view.ts';

test('the locality is told from the address', () => {
  for (const [address, locality] of [
    ['số 12 đường Minh Họa, phường Ví Dụ, thành phố Kon Tum, tỉnh Kon Tum', 'phường Ví Dụ, thành phố Kon Tum'],
    ['thôn 3, xã Thử Nghiệm, huyện Mẫu, tỉnh Kon Tum', 'xã Thử Nghiệm, huyện Mẫu'],
    ['thôn 3, xã Thử Nghiệm, tỉnh Quảng Ngãi', 'xã Thử Nghiệm'],
    ['không rõ', ''],
  ] as const)
    assert.equal(localityOf(address), locality);
});

test('a row tells the days as they are known, and why it is no ordinary one', () => {
  const cells = registerCells(
    aRegisterRow({ resultAt: null, deliveredAt: null, receiver: null, outcome: 'withdrawn', isLate: true }),
    6,
  );
  assert.deepEqual(cells.slice(8), [
    '23/11/2026 09:05',
    '26/11/2026 17:00',
    '',
    '',
    'trực tiếp / trực tiếp',
    '',
    'Rút hồ sơ; Quá hạn',
  ]);
  assert.equal(cells[0], '7');
});
