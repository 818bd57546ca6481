import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { A_PDF, fieldsOf, formBrowser } from '../../../../../test/support/citizen-browser.ts';
import { publicPageOf, readable as read } from '../../../../../test/support/public-page.ts';
import { supplementing } from '../../../../../test/support/supplementing.ts';
import {
  answerExplanation,
  confirmSupplement,
  findDossier,
  findSupplementIncomplete,
  lapseSupplements,
  requestSupplement,
  supplementsOf,
} from '../../index.ts';

const center = await openTestCenter();
const { app, clock } = center;
const { services, reception, first, second, filedWithout, waiting } = await supplementing(center);
const citizen = formBrowser(app, (await center.cookie('congdan1')).cookie);
const stranger = formBrowser(app, (await center.cookie('congdan2')).cookie);
const MONDAY = '2026-11-23T09:05:00+07:00';
const ground = { reason: 'Chưa có chữ ký', legalBasis: 'Điều 12 Quy chế' };
const pdf = (name: string) => ({ name, bytes: A_PDF });
const done = <T>(result: { readonly ok: boolean; readonly value?: T }): T => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value as T;
};

const publicPage = publicPageOf(app);

/** Filed without a paper, and asked for it and for another to be put right. */
async function asked(): Promise<{ reference: string; url: string }> {
  const { provisionalNumber: reference } = await filedWithout(second.key);
  const items = [
    { componentKey: first.key, kind: 'correction' as const, ...ground, detail: 'Ký ở trang cuối' },
    { componentKey: second.key, kind: 'missing' as const, ...ground },
  ];
  done(await requestSupplement(services, reception, { reference, items }));
  return { reference, url: `/ho-so/${reference}/bo-sung` };
}

/** Accepted, and asked through the center for what the agency proposed. */
async function paused(): Promise<{ reference: string; url: string }> {
  const { dossier } = await waiting();
  const reference = dossier.code as string;
  return { reference, url: `/ho-so/${reference}/bo-sung` };
}

/** What the form of handing in sends when nobody touched it: the page has another form above it. */
const handInFields = (body: string) => fieldsOf(`<main${body.slice(body.indexOf('<section id="nop-bo-sung"'))}`);
const opened = async (url: string, browser = citizen) => handInFields((await browser.get(url)).body);

test('[QC Đ2.2a] [QC Đ5.1đ] [QC Đ12.1c] the applicant reads everything at once: each paper with reason and ground, until when, and the paper itself', async () => {
  const { url, reference } = await asked();
  const { body } = await citizen.get(url);
  const text = read(body);
  for (const words of [
    'Bổ sung chậm nhất 17:00 ngày 23/12/2026 (còn 30 ngày)',
    '01/PYCBS-TTPVHCC',
    'chỉ được yêu cầu bổ sung một lần',
    `1. ${first.name} Cần sửa lại`,
    'Nội dung cụ thể Ký ở trang cuối',
    'Lý do Chưa có chữ ký',
    'Căn cứ Điều 12 Quy chế',
    `2. ${second.name} Còn thiếu`,
    'Hồ sơ chưa được tiếp nhận nên thời hạn giải quyết chưa bắt đầu',
  ])
    assert.ok(text.includes(words), words);
  const paper = /href="(\/ho-so\/[^"]+\/phieu\/\d+\.pdf)"/.exec(body)![1]!;
  assert.match(String((await citizen.get(paper)).headers['content-type']), /pdf/);
  const own = await citizen.get(`/ho-so/${reference}`);
  assert.match(read(own.body), /Đang chờ: quý vị .* 17:00 ngày 23\/12\/2026 \(còn 30 ngày\)/);
  assert.ok(own.body.includes(`href="${url}"`));
  assert.match(
    await publicPage(reference),
    /Đang chờ: Quý vị .*bổ sung 2 giấy tờ chậm nhất 17:00 ngày 23\/12\/2026.*Đăng nhập để xem và bổ sung/,
  );
  for (const rest of ['/bo-sung', '/rut', '/cach-nhan'])
    assert.equal((await stranger.get(`/ho-so/${reference}${rest}`)).statusCode, 404, rest);
});

test('everything is handed in at once: a paper without a file is named, the files of the others are kept', async () => {
  const { url, reference } = await asked();
  const fields = await opened(url);
  const empty = await citizen.post(url, fields);
  assert.equal(empty.statusCode, 422);
  for (const index of [0, 1]) assert.ok(empty.body.includes(`href="#documents.${index}.uploads"`), String(index));
  assert.ok(read(empty.body).includes(`${first.name}: chưa có tệp nào`));

  const wrong = await citizen.post(url, {
    ...fields,
    'documents.0.uploads[]': [pdf('đơn đã ký.pdf')],
    'documents.1.uploads[]': [{ name: 'virus.exe', bytes: 'MZ' }],
  });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#documents\.1\.uploads"[^>]*>[^<]*virus\.exe/);
  assert.ok(!wrong.body.includes('href="#documents.0.uploads"'));
  assert.ok(wrong.body.includes('đơn đã ký.pdf'));
  const again = handInFields(wrong.body);
  assert.equal(again['documents.0.uploads[]']?.length, 1);

  const whole = { ...again, 'documents.1.uploads[]': [pdf('điều lệ.pdf')] };
  const sent = await citizen.post(url, whole);
  assert.equal(sent.headers.location, `${url}?da-nop=1`);
  const text = read((await citizen.get(`${url}?da-nop=1`)).body);
  assert.match(text, /Trung tâm đã nhận giấy tờ bổ sung của quý vị/);
  assert.match(text, /trả lời chậm nhất \d\d:\d\d ngày 24\/11\/2026/);
  for (const words of ['Đã yêu cầu 2 giấy tờ', `1. ${first.name} Đã nộp`, 'Đã nộp đơn đã ký.pdf', 'Đã nộp điều lệ.pdf'])
    assert.ok(text.includes(words), words);
  assert.doesNotMatch(text, /Còn thiếu|Cần sửa lại|Cần nộp/);
  assert.match(text, /không yêu cầu bổ sung lần nữa.*có thể bị từ chối tiếp nhận.*nộp lại hồ sơ mới/);
  const own = read((await citizen.get(`/ho-so/${reference}`)).body);
  assert.match(own, /Đã bổ sung, chờ Trung tâm kiểm tra\./);
  assert.match(own, /Nộp giấy tờ bổ sung|Bổ sung hồ sơ/);
  assert.match(own, /đơn đã ký\.pdf \(gửi lúc 09:05 ngày 23\/11\/2026\)/);
  assert.doesNotMatch(own, /Bổ sung đủ hồ sơ/);
  assert.equal((await findDossier(services.db, reference))?.status, 'submitted');

  const repeated = await citizen.post(url, whole);
  assert.equal(repeated.headers.location, `${url}?da-nop=1`);
  const other = await citizen.post(url, { ...whole, _key: ['a'.repeat(22)] });
  assert.equal(other.statusCode, 409);
  assert.match(read(other.body), /không có yêu cầu bổ sung nào đang chờ/);
  assert.equal((await citizen.post(url, fields)).statusCode, 409);
});

test('[QC Đ6.1đ] one button asks for an explanation; the answer stands in the thread, a late one is apologised for', async () => {
  const { url, reference } = await asked();
  const { body } = await citizen.get(url);
  assert.equal([...body.matchAll(/Đề nghị giải thích/g)].length, 1);
  const { _csrf, _key } = fieldsOf(body);
  const ask = (question: string, key = _key![0]!) =>
    citizen.post(`${url}/giai-thich`, { _csrf: _csrf![0]!, _key: key, question });
  const long = await ask(`${'a'.repeat(2000)}ạ`);
  assert.equal(long.statusCode, 422);
  assert.match(read(long.body), /Điều quý vị chưa rõ: tối đa 2000 ký tự/);
  assert.ok(long.body.includes('a'.repeat(2000)));
  assert.equal((await ask('  ')).statusCode, 422);
  const lines = `${'a'.repeat(999)}\r\n${'b'.repeat(1000)}`;
  const sent = await ask(lines);
  assert.equal(sent.headers.location, `${url}?da-hoi=1#hoi-dap`);
  await ask(lines);
  const waiting = read((await citizen.get(`${url}?da-hoi=1`)).body);
  assert.match(waiting, /Đã gửi đề nghị giải thích/);
  assert.equal([...waiting.matchAll(/trả lời chậm nhất 17:00 ngày 24\/11\/2026/g)].length, 1);

  clock.set('2026-11-25T08:00:00+07:00');
  const late = formBrowser(app, (await center.cookie('congdan1')).cookie);
  assert.match(read((await late.get(url)).body), /phải trả lời quý vị trước 17:00 ngày 24\/11\/2026/);
  const [{ questions }] = (
    await app.inject({
      url: `/api/v1/dossiers/${reference}/supplement-requests`,
      headers: await center.bearer('tiepnhan1'),
    })
  ).json().items;
  done(
    await answerExplanation(services, reception, { reference, question: questions[0].id, answer: 'Ký ở trang cuối.' }),
  );
  assert.match(read((await late.get(url)).body), /thay mặt Trung tâm 08:00 ngày 25\/11\/2026 Ký ở trang cuối/);
  assert.match(
    read((await late.get(`/ho-so/${reference}`)).body),
    /Trung tâm đã trả lời câu hỏi của quý vị\. Xem câu trả lời/,
  );
  clock.set(MONDAY);
});

test('[QC Đ12.1c] after the window nothing is handed in any more, and the dossier that lapsed says why and what can be done', async () => {
  const { url, reference } = await asked();
  const fields = await opened(url);
  clock.set('2026-12-24T08:00:00+07:00');
  const late = formBrowser(app, (await center.cookie('congdan1')).cookie);
  const passed = await late.get(url);
  assert.match(read(passed.body), /đã hết lúc 17:00 ngày 23\/12\/2026/);
  assert.ok(!passed.body.includes('id="nop-bo-sung"'));
  const files = { 'documents.0.uploads[]': [pdf('a.pdf')], 'documents.1.uploads[]': [pdf('b.pdf')] };
  const refused = await late.post(url, { ...fields, ...fieldsOf(passed.body), ...files, _key: ['b'.repeat(22)] });
  assert.equal(refused.statusCode, 409);
  assert.match(read(refused.body), /Đã hết thời gian bổ sung hồ sơ/);
  await lapseSupplements(services);
  assert.match(read((await late.get(url)).body), /bất cứ lúc nào\. Xem thủ tục để nộp lại/);
  const own = read((await late.get(`/ho-so/${reference}`)).body);
  assert.match(own, /Đã hết thời gian bổ sung nên hồ sơ không được tiếp nhận/);
  assert.match(own, /Vì sao hồ sơ không được tiếp nhận Lý do Hết thời gian bổ sung theo phiếu số/);
  clock.set(MONDAY);
});

test('after acceptance the clock stands still; what is still missing is said, and the new date tells why', async () => {
  const { url, reference } = await paused();
  const text = read((await citizen.get(url)).body);
  assert.match(text, /theo đề nghị của cơ quan giải quyết/);
  assert.match(text, /một thời hạn mới bắt đầu, tính lại từ đầu/);
  const own = read((await citizen.get(`/ho-so/${reference}`)).body);
  assert.match(own, /Thời hạn đang tạm dừng\. Quý vị có ngày hẹn trả mới sau khi bổ sung đủ/);
  assert.match(own, /Thời hạn tạm dừng từ 09:05 ngày 23\/11\/2026 để chờ bổ sung hồ sơ/);

  const told = await publicPage(reference);
  assert.match(told, /Vì sao chưa có ngày hẹn trả\? .*tạm dừng từ 09:05 ngày 23\/11\/2026/);

  clock.set('2026-11-25T09:05:00+07:00');
  const later = formBrowser(app, (await center.cookie('congdan1')).cookie);
  const handIn = async () => {
    const fields = await opened(url, later);
    const sent = await later.post(url, { ...fields, 'documents.0.uploads[]': [pdf('đơn.pdf')] });
    assert.equal(sent.statusCode, 303, read(sent.body));
  };
  await handIn();
  assert.match(
    read((await later.get(`/ho-so/${reference}`)).body),
    /Đang chờ: Trung tâm .*Quý vị đã nộp giấy tờ bổ sung/,
  );
  done(await findSupplementIncomplete(services, reception, { reference, missing: 'trang 2 không đọc được' }));
  assert.match(read((await later.get(url)).body), /Giấy tờ quý vị nộp vẫn chưa đủ .*trang 2 không đọc được/);
  await handIn();
  done(await confirmSupplement(services, reception, { reference }));
  const [request] = await supplementsOf(services.db, (await findDossier(services.db, reference))!.id);
  assert.ok(request?.dueIfRestarted);
  assert.match(
    read((await later.get(url)).body),
    /lúc 09:05 ngày 25\/11\/2026\. Ngày hẹn trả mới: 17:00 ngày 30\/11\/2026/,
  );
  const restarted = read((await later.get(`/ho-so/${reference}`)).body);
  assert.match(restarted, /tiếp nhận lúc 09:05 ngày 23\/11\/2026\. Thời hạn tạm dừng từ .* được tính lại từ đầu/);
  assert.match(await publicPage(reference), /tính lại từ khi bổ sung đủ hồ sơ lúc 09:05 ngày 25\/11\/2026/);
  assert.match(restarted, /25\/11\/2026 Bổ sung đủ hồ sơ: thời hạn tính lại từ đầu/);
  clock.set(MONDAY);
});
