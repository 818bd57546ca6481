import type { PdfSheet } from '../../platform/pdf-aside.ts';
import { controlSlipSheet } from './domain/control-slip-view.ts';
import type { FormSetKey } from './domain/form-set.ts';
import { CONTENT, type IssuedFormKey, type PaperHead } from './domain/paper.ts';
import { type Proof, paperSheet } from './domain/paper-sheet.ts';
import { receiptSheet } from './domain/receipt-sheet.ts';
import { registerSheet } from './domain/register-view.ts';
import { formSet } from './form-sets.ts';
import { aControlSlip, anAnnexRow, aPeriod, aRegisterRow } from './log.builder.ts';
import { aPaper } from './paper.builder.ts';
import { aReceipt } from './receipt.builder.ts';

/** As long as a signed token, and no token. */
export const aProof: Proof = {
  token: `eyJhbGciOiJFZERTQSIsImtpZCI6IlRoaXMtaXMtYS1zYW1wbGUifQ.${'Vi-du_'.repeat(34)}`,
  publicUrl: 'https://dichvucong.kontum.example',
};

/** The head of what is drawn from the log. */
export function aLogHead(form: 'control-slip' | 'register', set: FormSetKey = 'FORM_SET_2018'): PaperHead {
  const { basis, forms } = formSet(set);
  const { number: formNumber, title, template } = forms[form];
  return { ...aPaper('refusal').head, set, basis, formNumber, title, template, number: null };
}

const again = { edition: 2, reason: 'sai số định danh cá nhân của người nộp hồ sơ', at: '2026-11-24T08:00:00+07:00' };
const rows = [
  aRegisterRow(),
  aRegisterRow({
    dossierCode: '000.00.07.H34-261123-0015',
    procedureName: 'Cấp giấy chứng nhận đăng ký đầu tư',
    owner: 'Công ty TNHH Ví Dụ',
    sets: 4,
    receivedBy: 'online',
    returnedBy: 'post',
    resultAt: null,
    deliveredAt: null,
    receiver: null,
    evidence: null,
    outcome: 'withdrawn',
  }),
  aRegisterRow({ dossierCode: '000.00.07.H34-261123-0016', owner: 'Y Thử Êban', isLate: true }),
];
const annex = [anAnnexRow(), anAnnexRow({ form: 'supplement-request', number: '12/PYCBS-TTPVHCC' })];

/** Every form of both sets with an ordinary Monday's data, ready to be set; those alike in both stand once. */
export function samples(proof: Proof = aProof): Readonly<Record<string, PdfSheet>> {
  const issued = (Object.keys(CONTENT) as IssuedFormKey[]).map((form) => {
    const set = form === 'stop-notice' ? 'FORM_SET_2025' : 'FORM_SET_2018';
    return [form, paperSheet(aPaper(form, { set }), proof)] as const;
  });
  return {
    receipt: receiptSheet(aReceipt(), proof),
    'receipt-again': receiptSheet(aReceipt({ reissue: again }), proof),
    ...Object.fromEntries(issued),
    extension: paperSheet(aPaper('apology', { set: 'FORM_SET_2025' }), proof),
    'control-slip': controlSlipSheet(aLogHead('control-slip'), aControlSlip()),
    register: registerSheet(aLogHead('register'), aPeriod(), { rows, annex }),
    preview: paperSheet(aPaper('supplement-request', { head: { number: null } }), 'preview'),
  };
}
