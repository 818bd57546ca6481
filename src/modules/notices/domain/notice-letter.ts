import { formatInstant, toRfc3339 } from '../../../kernel/time.ts';
import type { Center } from '../../center/index.ts';
import { type Dossier, referenceOf } from '../../dossiers/index.ts';
import type { LetterContent } from '../../forms/index.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';
import type { Cause } from './causes.ts';
import type { NoticeKind } from './notice.ts';

export type LetterFacts = {
  readonly kind: NoticeKind;
  readonly dossier: Dossier;
  readonly procedure: ProcedureVersion;
  readonly center: Center;
  readonly agency: string;
  readonly stepName: string | null;
  readonly cause: Cause;
  readonly reason: string;
  readonly legalBasis: string | null;
  readonly papersReturned: string | null;
  readonly newExpectedAt: Temporal.Instant;
  readonly signer: { readonly name: string; readonly position: string };
};

/** What the paper of a notice says: to the center, that it can answer; of a return, to the applicant through the center. */
export function noticeLetter(facts: LetterFacts): LetterContent {
  const { kind, dossier, procedure, center, agency, cause, reason, newExpectedAt, signer } = facts;
  const reference = referenceOf(dossier);
  const { name, address } = center.profile;
  return {
    addressee:
      kind === 'return' ? { name: dossier.applicant.name, address: dossier.applicant.address } : { name, address },
    subject: `${SUBJECTS[kind]} ${reference}`,
    references: [],
    paragraphs: [`${agency} ${LEADS[kind]}`, ...closing(facts)],
    lines: [
      { label: 'Mã hồ sơ', value: reference },
      ...(kind === 'return' ? [] : [{ label: 'Hồ sơ của', value: dossier.applicant.name }]),
      { label: 'Nội dung yêu cầu giải quyết', value: `${procedure.content.name} (mã thủ tục: ${procedure.code})` },
      ...(facts.stepName ? [{ label: 'Bước đang giải quyết', value: facts.stepName }] : []),
      ...(dossier.accepted?.legalDueAt
        ? [{ label: 'Thời hạn giải quyết', value: formatInstant(dossier.accepted.legalDueAt, 'vi') }]
        : []),
      { label: kind === 'lateness' ? 'Nguyên nhân' : 'Lý do', value: sentence(cause.vi) },
      { label: 'Nội dung cụ thể', value: reason },
      ...(facts.legalBasis ? [{ label: 'Căn cứ pháp lý', value: facts.legalBasis }] : []),
      ...(facts.papersReturned ? [{ label: 'Giấy tờ trả lại', value: facts.papersReturned }] : []),
    ],
    newDueAt: toRfc3339(newExpectedAt),
    copies: kind === 'return' ? ['Như trên', name, 'Lưu: VT'] : ['Như trên', 'Lưu: VT'],
    signer: { capacity: signer.position, name: signer.name },
  };
}

const SUBJECTS: Readonly<Record<NoticeKind, string>> = {
  verification: 'thẩm tra, xác minh hồ sơ',
  lateness: 'nguyên nhân chậm giải quyết hồ sơ',
  return: 'trả lại hồ sơ',
};

const LEADS: Readonly<Record<NoticeKind, string>> = {
  verification: 'thông báo hồ sơ sau đây phải thẩm tra, xác minh:',
  lateness: 'thông báo nguyên nhân chậm giải quyết hồ sơ sau đây:',
  return: 'thông báo trả lại hồ sơ sau đây:',
};

function closing({ kind, center }: LetterFacts): string[] {
  if (kind !== 'return') return ['Đề nghị Trung tâm thông báo cho người nộp hồ sơ được biết.'];
  return [
    `Ông/Bà/Tổ chức nhận lại giấy tờ đã nộp tại ${center.profile.name}, ${center.profile.address}.`,
    'Nếu không đồng ý, Ông/Bà/Tổ chức có quyền khiếu nại hoặc khởi kiện theo quy định của pháp luật.',
  ];
}

const sentence = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
