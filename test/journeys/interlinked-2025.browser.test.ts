import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  apologise,
  as,
  askForSupplement,
  completeStep,
  type Errand,
  endVerification,
  extend,
  handInSupplement,
  handOnWithNotice,
  mainText,
  returnToAuthorised,
  scanResult,
  sharesOn,
  takeIn,
} from './handling.ts';
import { lookUp, registerResult, tellStory } from './story.ts';

// The pages are those of the other journey, which has each looked through by axe.
const story = { ...(await tellStory(true, 'quoc-gia-2025')), looksRight: () => Promise.resolve() };
const applicant = {
  idNumber: '000000000079',
  name: 'Đinh Thị Hai Cấp',
  phone: '0900000079',
  address: 'số 9, đường Trình Diễn, phường Ví Dụ',
};
const PERSONAL = /Đinh Thị|000000000079|Trình Diễn|Bùi Văn Mẫu/;

test('two levels of government: one dossier through department and commune, with an extension that moves the due date', async () => {
  const code = await takeIn(story, '9.000203', applicant);
  const errand: Errand = { story, code };
  await askForSupplement(errand, 'chuyenvien.SXD', 'Sơ đồ chưa ghi khoảng cách đến mép đường.');

  await story.goOnAt('2026-11-25T10:00:00+07:00');
  await handInSupplement(errand);
  const notice = await handOnWithNotice(errand, 'chuyenvien.SXD', { day: '7', month: '12', year: '2026' });
  assert.equal(notice, '01/TBXM-SXD');

  await story.goOnAt('2026-11-27T15:00:00+07:00');
  await endVerification(errand, 'chuyenvien.UBNDPMINHHOA', 'Vị trí phù hợp với sơ đồ.');
  await completeStep(errand, 'lanhdao.SXD');
  assert.match(await extend(errand, 'pheduyet.SXD', '2'), /17:30 ngày 09\/12\/2026.*17:30 ngày 11\/12\/2026/s);
  const apology = await apologise(errand, 'pheduyet.SXD', { day: '15', month: '12', year: '2026' });
  assert.match(apology, /\d\d\/PXL-SXD.*17:30 ngày 15\/12\/2026/s);
  const promised = await lookUp(story, code, applicant.phone);
  assert.match(promised, /Sở Xây dựng xin lỗi .* hẹn trả kết quả trước 17:30 ngày 15\/12\/2026/);
  assert.match(promised, /Ngày hẹn trả\s+17:30 ngày 11\/12\/2026 \(ban đầu hẹn 07\/12\/2026\)/);
  assert.doesNotMatch(promised, PERSONAL);
  assert.doesNotMatch(promised, /bị ngập/, 'the ground of the extension is the agency’s own words');

  await as(errand, 'pheduyet.SXD', async (page) => {
    assert.match(
      await mainText(page),
      /Xác minh vị trí\s+10:00 ngày 25\/11\/2026\s+10:00 ngày 26\/11\/2026\s.*Quá hạn/,
    );
    const shares = await sharesOn(page);
    assert.deepEqual(shares, { 'Trung tâm': 0, 'Sở Xây dựng': 0, 'Ủy ban nhân dân phường Minh Họa': 1140 });
    await registerResult(page, story.looksRight, { day: '27', month: '11', year: '2026' });
  });
  const scanned = await scanResult(errand, 'pheduyet.SXD', '12/KQ-2026');
  assert.match(scanned, /còn hiệu lực.*12\/KQ-2026/s);
  assert.doesNotMatch(scanned, PERSONAL);

  await returnToAuthorised(errand);
  const end = await lookUp(story, code, applicant.phone);
  assert.match(end, /Có kết quả trước hạn/);
  assert.match(end, /Kết quả đã được trả/);
});
