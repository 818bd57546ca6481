import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  apologise,
  as,
  askForSupplement,
  completeStep,
  type Errand,
  endVerification,
  handInSupplement,
  handOnWithNotice,
  mainText,
  returnToAuthorised,
  scanResult,
  sharesOn,
  takeIn,
} from './handling.ts';
import { lookUp, registerResult, tellStory } from './story.ts';

const story = await tellStory(true);
const applicant = {
  idNumber: '000000000078',
  name: 'Đinh Thị Liên Thông',
  phone: '0900000078',
  address: 'số 8 đường Minh Họa, thành phố Kon Tum',
};
const PERSONAL = /Đinh Thị|000000000078|Minh Họa|Bùi Văn Mẫu/;

test('[QC Đ6.2b] [QC Đ8.5 (3)] [QC Đ13.5] one dossier through department, commune and district: a supplement, a verification, an apology, an authorised receiver', async () => {
  const code = await takeIn(story, '9.000116', applicant);
  const errand: Errand = { story, code };

  await story.goOnAt('2026-11-24T14:00:00+07:00');
  await askForSupplement(errand, 'chuyenvien.SXD', 'Bản vẽ chưa ghi cao độ điểm đấu nối.');

  await story.goOnAt('2026-11-26T10:00:00+07:00');
  await handInSupplement(errand);
  const notice = await handOnWithNotice(errand, 'chuyenvien.SXD', { day: '8', month: '12', year: '2026' });
  assert.equal(notice, '01/TBXM-SXD');
  const verified = await lookUp(story, code, applicant.phone);
  assert.match(verified, /Đang chờ: Ủy ban nhân dân phường Quyết Thắng/);
  assert.match(
    verified,
    /thẩm tra, xác minh hồ sơ vì .* trước 17:00 ngày 08\/12\/2026\. Theo Thông báo số 01\/TBXM-SXD/,
  );
  assert.match(verified, /Ngày hẹn trả\s+17:00 ngày 14\/12\/2026 \(ban đầu hẹn 09\/12\/2026\)/);
  assert.doesNotMatch(verified, PERSONAL);

  await story.goOnAt('2026-11-30T15:00:00+07:00');
  await endVerification(errand, 'chuyenvien.UBNDPQT', 'Hiện trạng phù hợp với bản vẽ.');
  const apology = await apologise(errand, 'pheduyet.SXD', { day: '16', month: '12', year: '2026' });
  assert.match(apology, /01\/PXL-SXD.*17:00 ngày 16\/12\/2026/s);
  const promised = await lookUp(story, code, applicant.phone);
  assert.match(promised, /Sở Xây dựng xin lỗi .* hẹn trả kết quả trước 17:00 ngày 16\/12\/2026/);
  assert.match(promised, /Ngày hẹn trả\s+17:00 ngày 14\/12\/2026/, 'the due date stays');
  assert.doesNotMatch(promised, PERSONAL);

  await story.goOnAt('2026-12-15T10:00:00+07:00');
  await completeStep(errand, 'chuyenvien.UBNDTPKT', 'Phù hợp quy hoạch.');
  await completeStep(errand, 'lanhdao.SXD');
  await as(errand, 'pheduyet.SXD', async (page) => {
    const said = await mainText(page);
    assert.match(said, /Hạn theo quy định\s+17:00 ngày 14\/12\/2026/);
    assert.match(said, /Xác minh hiện trạng\s+10:00 ngày 26\/11\/2026\s+10:00 ngày 01\/12\/2026\s.*Trước hạn/);
    assert.match(said, /Cho ý kiến về quy hoạch\s+15:00 ngày 30\/11\/2026\s+15:00 ngày 03\/12\/2026\s.*Quá hạn/);
    const shares = await sharesOn(page);
    assert.deepEqual(Object.keys(shares), [
      'Trung tâm',
      'Sở Xây dựng',
      'Ủy ban nhân dân phường Quyết Thắng',
      'Ủy ban nhân dân thành phố Kon Tum',
    ]);
    assert.deepEqual(Object.values(shares).slice(0, 3), [0, 655, 1140]);
    await story.looksRight(page);
    await registerResult(page, story.looksRight, { day: '15', month: '12', year: '2026' });
  });
  const scanned = await scanResult(errand, 'pheduyet.SXD', '12/KQ-2026');
  assert.match(scanned, /còn hiệu lực.*12\/KQ-2026.*Sở Xây dựng/s);
  assert.doesNotMatch(scanned, PERSONAL);

  await returnToAuthorised(errand);
  const end = await lookUp(story, code, applicant.phone);
  assert.match(end, /Có kết quả trễ hạn/, 'late by law, though the promise was kept');
  assert.match(end, /Kết quả đã được trả/);
  assert.doesNotMatch(end, PERSONAL);
});
