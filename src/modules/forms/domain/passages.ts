import type { LedgerEntry } from '../../ledger/index.ts';

type Side = 'center' | 'applicant' | 'holder' | 'asked';
export type Passage = { readonly from: Side; readonly to: Side; readonly what: string; readonly endsLeg?: true };

/**
 * Hand-overs beside the order of the process, by the action that the log names: whom the dossier goes from and to, and what
 * for. `holder`: whose turn it is then; `asked`: whose opinion is wanted.
 */
export const PASSAGES = {
  'request-supplement': { from: 'center', to: 'applicant', what: 'Yêu cầu bổ sung, hoàn thiện hồ sơ' },
  'hand-in': { from: 'applicant', to: 'center', what: 'Nộp giấy tờ bổ sung' },
  'find-incomplete': { from: 'center', to: 'applicant', what: 'Giấy tờ bổ sung chưa đủ' },
  supply: { from: 'center', to: 'holder', what: 'Đã bổ sung đủ' },
  lapse: { from: 'center', to: 'applicant', what: 'Trả lại hồ sơ do hết thời hạn bổ sung', endsLeg: true },
  consult: { from: 'holder', to: 'asked', what: 'Lấy ý kiến' },
  'answer-consultation': { from: 'asked', to: 'holder', what: 'Cho ý kiến' },
  'ask-obligation': { from: 'holder', to: 'applicant', what: 'Thực hiện nghĩa vụ tài chính' },
  'settle-obligation': { from: 'applicant', to: 'holder', what: 'Đã thực hiện nghĩa vụ tài chính' },
  'ask-withdrawal': { from: 'applicant', to: 'center', what: 'Đề nghị rút hồ sơ' },
  'confirm-withdrawal': { from: 'center', to: 'applicant', what: 'Rút hồ sơ, trả giấy tờ', endsLeg: true },
  'decline-withdrawal': { from: 'center', to: 'holder', what: 'Không rút được, kết quả đã ký' },
  stop: { from: 'holder', to: 'applicant', what: 'Dừng giải quyết', endsLeg: true },
  'send-back': { from: 'holder', to: 'center', what: 'Trả lại hồ sơ', endsLeg: true },
} as const satisfies Readonly<Record<string, Passage>>;

export const isPassage = (action: string): action is keyof typeof PASSAGES => Object.hasOwn(PASSAGES, action);

/** What the official wrote, why, or the paper that tells it. */
export function remarkOf({ facts }: LedgerEntry): string | undefined {
  const said = [facts.note, facts.reason, facts.question, facts.answer, facts.missing, facts.papersReturned].map(
    textOf,
  );
  return said.find((one) => one !== undefined) ?? resultText(textOf(facts.document)) ?? paperText(textOf(facts.number));
}

/** The log writes "38A8000001, 2026-11-26". */
const resultText = (document: string | undefined): string | undefined =>
  document?.replace(/^(.*), (\d{4})-(\d\d)-(\d\d)$/, 'Kết quả số $1 ngày $4/$3/$2');

const paperText = (number: string | undefined): string | undefined => number && `số ${number}`;

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
