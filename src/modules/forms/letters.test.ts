import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestCenter } from '../../../test/support/center.ts';
import { handling } from '../../../test/support/handling.ts';
import { noPoppler, pdfText } from '../../../test/support/pdf.ts';
import { transaction } from '../../platform/database/database.ts';
import { printHere } from '../../platform/pdf.ts';
import { findCenter, listAgencies, type Register, takeNumber } from '../center/index.ts';
import { printForm } from './actions/print-form.ts';
import { agencyLetterhead, type ContentOf, issueForm, type LetterKey, previewForm } from './index.ts';
import { aPaper } from './paper.builder.ts';

const center = await openTestCenter();
const { app, clock, services } = center;
const { db, files, publicUrl } = services;
const { accepted, reception, standard } = await handling(center);
const profile = (await findCenter(db))!;
const agencies = await listAgencies(db);
const skhdt = agencies.find(({ key }) => key === 'SKHDT')!;
const today = Temporal.PlainDate.from('2026-11-23');
const people = center.data.accounts;
const ofAgency = people.find(({ agency, roles }) => agency === 'SKHDT' && roles.includes('handler'))!.username;
const dossier = await accepted(standard);

async function issued(form: LetterKey, agency: string | null, subject: string) {
  const { id } = await transaction(db, async (tx) =>
    issueForm(tx, services, {
      form,
      content: aPaper(form).content as ContentOf<LetterKey>,
      center: profile,
      rules: dossier.accepted!.rules,
      at: clock.now(),
      number: await takeNumber(tx, form as Register, today, agency ?? undefined),
      ...(agency && { letterhead: agencyLetterhead(skhdt, profile) }),
      subject,
      dossierId: dossier.id,
      agencyId: form === 'chairman-report' ? null : skhdt.id,
      by: reception.accountId,
    }),
  );
  await printForm({ db, files, publicUrl, print: printHere }, id);
  return id;
}
const get = async (url: string, username: string) => app.inject({ url, headers: await center.cookie(username) });

test('[QC Đ13.5] an agency’s notice carries the agency’s own number, and the applicant reads it', {
  skip: noPoppler,
}, async () => {
  await issued('return-notice', 'SXD', 'notice:1');
  const id = await issued('return-notice', 'SKHDT', 'notice:2');
  const row = await db.selectFrom('issued_forms').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  assert.deepEqual([row.register, row.number_text], ['return-notice:SKHDT', '01/TBTL-SKHDT']);
  const { rawPayload, statusCode } = await get(`/ho-so/${dossier.code}/phieu/${id}.pdf`, 'congdan1');
  assert.equal(statusCode, 200);
  const text = pdfText(rawPayload);
  for (const words of [
    'SỞ KẾ HOẠCH VÀ ĐẦU TƯ',
    'Số: 01/TBTL-SKHDT',
    'THÔNG BÁO TRẢ LẠI HỒ SƠ',
    'Lý do: kết quả thẩm định',
  ])
    assert.ok(text.includes(words), `${words}\n${text}`);
  const page = await get(`/ho-so/${dossier.code}`, 'congdan1');
  assert.ok(page.body.includes(`/phieu/${id}.pdf`), 'and finds it on the page of the dossier');
  const register = await get('/can-bo/so-theo-doi.pdf', 'tiepnhan1');
  assert.match(pdfText(register.rawPayload), /Trả lại hồ sơ 01\/TBTL-SKHDT.*Lý do: kết quả thẩm định/);
});

test('[QC Đ5.1d] what the center writes to an agency is not the applicant’s; a report to the Chairman is for who supervises', async () => {
  const reminder = await issued('reminder', null, 'urging:1');
  const report = await issued('chairman-report', null, 'urging:2');
  const statuses = async (id: number) => {
    const readers = ['congdan1', ofAgency, 'giamdoc'];
    return Promise.all(
      readers.map(async (who) => (await get(`/ho-so/${dossier.code}/phieu/${id}.pdf`, who)).statusCode),
    );
  };
  assert.deepEqual(await statuses(reminder), [404, 200, 200]);
  assert.deepEqual(await statuses(report), [404, 404, 200]);
  const list = `/ho-so/${dossier.code}/phieu`;
  const has = async (who: string) => {
    const { body } = await get(list, who);
    return [reminder, report].map((id) => body.includes(`/phieu/${id}.pdf`));
  };
  assert.deepEqual(await has('congdan1'), [false, false]);
  assert.deepEqual(await has(ofAgency), [true, false]);
  assert.deepEqual(await has('giamdoc'), [true, true]);
  const own = await get(`/ho-so/${dossier.code}`, 'congdan1');
  for (const title of ['Giấy nhắc', 'Báo cáo về tiến độ']) assert.ok(!own.body.includes(title), title);
  const { cookie } = await center.cookie('giamdoc');
  const english = await app.inject({ url: list, headers: { cookie: `${cookie}; lang=en` } });
  for (const name of ['Giấy nhắc việc giải quyết hồ sơ', 'Reminder to handle the dossier'])
    assert.ok(english.body.includes(name), name);
});

test('an apology can be looked at before it has a number; issued, its new date is later than the one it breaks', {
  skip: noPoppler,
}, async () => {
  const { content } = aPaper('apology');
  const draft = {
    form: 'apology' as const,
    content,
    center: profile,
    rules: dossier.accepted!.rules,
    at: clock.now(),
    letterhead: agencyLetterhead(skhdt, profile),
  };
  const text = pdfText(await previewForm(services, draft));
  for (const words of ['BẢN XEM TRƯỚC', 'Số: ……/……', `Nguyên nhân: ${content.cause}`, 'ngày 01 tháng 12 năm 2026'])
    assert.ok(text.includes(words), `${words}\n${text}`);
  const wrong = { ...draft, content: { ...content, newDueAt: content.originalDueAt } };
  const about = { number: null, subject: 'apology:1', dossierId: dossier.id, by: null };
  await assert.rejects(issueForm(db, services, { ...wrong, ...about }), /later than/);
});
