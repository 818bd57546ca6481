import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../../../test/support/center.ts';
import { fieldsOf, formBrowser } from '../../../../../test/support/citizen-browser.ts';
import { handling } from '../../../../../test/support/handling.ts';
import { publicPageOf, readable as read } from '../../../../../test/support/public-page.ts';
import { aCheck, aFiling } from '../../dossier.builder.ts';
import {
  acceptDossier,
  askWithdrawal,
  confirmWithdrawal,
  type Dossier,
  declineWithdrawal,
  fileDossier,
  refuseDossier,
} from '../../index.ts';

const center = await openTestCenter();
const { app, services } = center;
const { standard, citizen: actor, reception, accepted: acceptStandard } = await handling(center);
const citizen = formBrowser(app, (await center.cookie('congdan1')).cookie);
const done = <T>(result: { readonly ok: boolean; readonly value?: T }): T => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value as T;
};
const acceptedDossier = () => acceptStandard(standard);
const filed = async (): Promise<Dossier> => done(await fileDossier(services, actor, aFiling(standard)));

const publicPage = publicPageOf(app);

test('a filing is taken back in two steps and at once; another dossier’s page says what will happen first', async () => {
  const { provisionalNumber } = await filed();
  const url = `/ho-so/${provisionalNumber}/rut`;
  const opened = await citizen.get(url);
  assert.match(read(opened.body), /chưa được tiếp nhận nên được rút ngay/);
  const blank = await citizen.post(url, { ...fieldsOf(opened.body), ground: '', _step: 'check' });
  assert.equal(blank.statusCode, 422);
  assert.match(blank.body, /href="#ground">Lý do rút hồ sơ: cần nhập mục này/);
  const check = await citizen.post(url, { ...fieldsOf(opened.body), ground: 'Nộp nhầm thủ tục', _step: 'check' });
  assert.match(read(check.body), /Xác nhận rút hồ sơ .*Nộp nhầm thủ tục/);
  const form = { ...fieldsOf(check.body), _step: 'send' };
  assert.equal((await citizen.post(url, form)).headers.location, url);
  assert.equal((await citizen.post(url, form)).headers.location, url);
  assert.match(
    read((await citizen.get(url)).body),
    /Hồ sơ đã được rút Quý vị yêu cầu rút hồ sơ lúc .* Lý do: Nộp nhầm thủ tục.*Quý vị có thể Xem thủ tục .*Nộp lại hồ sơ/,
  );
  assert.match(
    read((await citizen.get(`/ho-so/${provisionalNumber}`)).body),
    /Đã rút Đã kết thúc Hồ sơ đã được rút theo yêu cầu của quý vị/,
  );
  assert.match(await publicPage(provisionalNumber), /Đã rút Hồ sơ đã được rút theo yêu cầu của người nộp/);
});

test('what ended without a result has no due date any more, and a withdrawal says what is given back', async () => {
  const { provisionalNumber, code } = await acceptedDossier();
  const reference = code as string;
  done(await askWithdrawal(services, actor, { reference, ground: 'Đổi ý' }));
  done(await confirmWithdrawal(services, reception, { reference, papersReturned: '01 bản chính Giấy đề nghị' }));
  assert.match(
    read((await citizen.get(`/ho-so/${reference}/rut`)).body),
    /Giấy tờ Trung tâm trả lại: 01 bản chính Giấy đề nghị/,
  );
  for (const page of [read((await citizen.get(`/ho-so/${reference}`)).body), await publicPage(provisionalNumber)])
    assert.doesNotMatch(page, /Ngày hẹn trả|Vì sao là ngày này/);
  const row = /<tr[^>]*>(?:(?!<tr)[\s\S])*?<\/tr>/g;
  const listed = [...(await citizen.get('/ho-so')).body.matchAll(row)].find(([text]) => text.includes(reference))![0];
  assert.doesNotMatch(listed, /Chưa có/);
});

test('what changed meanwhile is told before withdrawing; a declined request names the signed result', async () => {
  const { provisionalNumber } = await filed();
  const url = `/ho-so/${provisionalNumber}/rut`;
  const form = { ...fieldsOf((await citizen.get(url)).body), ground: 'Đổi ý', _step: 'send' };
  const filedWhole = aCheck(standard);
  done(await acceptDossier(services, reception, { ...filedWhole, reference: provisionalNumber }));
  const stale = await citizen.post(url, form);
  assert.equal(stale.statusCode, 412);
  assert.match(read(stale.body), /Hồ sơ vừa có thay đổi .*Trung tâm xác nhận với cơ quan đang giải quyết/);
  const sent = await citizen.post(url, { ...fieldsOf(stale.body), _step: 'send' });
  const page = String(sent.headers.location);
  assert.match(page, /^\/ho-so\/000.*\/rut$/);
  assert.match(
    read((await citizen.get(page)).body),
    /Yêu cầu rút hồ sơ đang được xem xét .*trả lời chậm nhất 09:05 ngày 24\/11\/2026/,
  );
  const reference = provisionalNumber;
  const signed = { documentNumber: '12/GCN', documentDate: '2026-11-20', signer: 'Người ký mẫu' };
  done(await declineWithdrawal(services, reception, { reference, ...signed }));
  assert.match(
    read((await citizen.get(page)).body),
    /không được chấp nhận .*Kết quả số 12\/GCN ngày 20\/11\/2026, người ký: Người ký mẫu/,
  );
});

test('[QC Đ5.1b] the applicant changes how they receive the result by their own act', async () => {
  const { provisionalNumber } = await filed();
  const url = `/ho-so/${provisionalNumber}/cach-nhan`;
  const form = fieldsOf((await citizen.get(url)).body);
  const nowhere = await citizen.post(url, { ...form, returnMethod: 'post', returnAddress: '' });
  assert.equal(nowhere.statusCode, 422);
  assert.match(nowhere.body, /href="#returnAddress">Địa chỉ nhận kết quả: cần nhập mục này/);
  assert.equal((await citizen.post(url, { ...form, returnMethod: 'counter' })).statusCode, 422);
  assert.match(read((await citizen.get(url)).body), /Cước bưu chính \(nếu có\) do bưu chính thông báo/);
  const sent = await citizen.post(url, { ...form, returnMethod: 'post', returnAddress: 'số 2 đường Minh Họa' });
  assert.equal(sent.headers.location, `/ho-so/${provisionalNumber}?da-doi=1`);
  const own = read((await citizen.get(String(sent.headers.location))).body);
  assert.match(own, /Đã đổi cách nhận kết quả/);
  assert.match(own, /Qua bưu chính công ích: số 2 đường Minh Họa/);
  const stale = await citizen.post(url, { ...form, _key: ['c'.repeat(22)], returnMethod: 'online' });
  assert.equal(stale.statusCode, 412);
  assert.match(stale.body, /value="online" checked/);
});

test('[QC Đ7.2d (4)] [QC Đ8.1] a refusal says why, on what ground and what to do; a redirection shows where to go and is none', async () => {
  const said = { reason: 'Tên trùng', legalBasis: 'Điều 42 Luật Doanh nghiệp', guidance: 'Chọn tên khác' };
  const { provisionalNumber: one } = await filed();
  done(await refuseDossier(services, reception, { reference: one, reasonCode: 'conditions-not-met', ...said }));
  const refused = read((await citizen.get(`/ho-so/${one}`)).body);
  assert.match(refused, /Lý do Tên trùng Căn cứ Điều 42 Luật Doanh nghiệp Hướng dẫn Chọn tên khác/);
  assert.match(refused, /Phiếu từ chối tiếp nhận[^,]*, số \d\d\//);
  assert.doesNotMatch(refused, /Ngày hẹn trả/);
  const kept = await publicPage(one);
  assert.match(kept, /Đã kết thúc .*Hồ sơ không được tiếp nhận/);
  assert.doesNotMatch(kept, /Tên trùng/);
  const { provisionalNumber: two } = await filed();
  const elsewhere = center.data.agencies.find(({ key }) => key === 'SXD')!;
  const redirect = { reasonCode: 'not-competent' as const, ...said, redirectTo: 'SXD' };
  done(await refuseDossier(services, reception, { reference: two, ...redirect }));
  const shown = read((await citizen.get(`/ho-so/${two}`)).body);
  assert.ok(shown.includes(`Cơ quan có thẩm quyền ${elsewhere.name}`));
  assert.doesNotMatch(shown, /Từ chối tiếp nhận/);
  const told = await publicPage(two);
  assert.ok(told.includes(`Cơ quan có thẩm quyền là ${elsewhere.name}`));
  assert.match(told, /Hướng dẫn nộp đến cơ quan khác/);
  const list = read((await citizen.get('/ho-so')).body);
  assert.ok(list.includes(`${standard.name} Hướng dẫn nộp đến cơ quan khác`));
  assert.ok(list.includes(`${standard.name} Đã rút`));
  assert.match(shown, /Xem thủ tục và giấy tờ cần nộp Phản ánh/);
});
