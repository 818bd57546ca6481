import type { Addressee, Contact, HandOverParty, Procedure, Reference } from './form-parts.ts';
import { momentInWords } from './wording.ts';

/** A line of a form: what stands before the colon, what after it, and a remark set below. */
export type Line = { label: string; value: string; strong?: boolean; note?: string };
/** Whoever signs: the role in capitals, what is done there, the name, and what stands below it. */
export type Signature = { role: string; mark: string; name: string; detail: string };

const SIGN_HERE = '(Ký, ghi rõ họ tên)';

/** Who it is about, where they live, how to reach them. */
export function addresseeLines(label: string, { name, address, phone, email }: Addressee): Line[] {
  const contact = [phone, email].filter(Boolean).join(' – ');
  return [
    { label, value: name, strong: true },
    { label: 'Địa chỉ', value: address },
    ...(contact
      ? [{ label: phone && email ? 'Điện thoại, email' : phone ? 'Điện thoại' : 'Email', value: contact }]
      : []),
  ];
}

export const referenceLine = ({ text, isCode }: Reference): Line => ({
  label: isCode ? 'Mã hồ sơ' : 'Số tiếp nhận tạm thời',
  value: text,
  strong: true,
});

export const procedureLines = (procedure: Procedure): Line[] => [
  { label: 'Nội dung yêu cầu giải quyết', value: procedureText(procedure) },
  ...(procedure.caseName ? [{ label: 'Trường hợp', value: procedure.caseName }] : []),
];

export const procedureText = ({ code, name }: Procedure): string => `${name} (mã thủ tục: ${code})`;

/** "Lê Văn Giả Định, điện thoại 0260 000 0003"; the center where no official issued it. */
export const contactText = (contact: Contact | null, center: { name: string; phone?: string }): string => {
  const { name, phone } = contact ?? center;
  return phone ? `${name}, số điện thoại ${phone}` : name;
};

export const officialSignature = (role: string, contact: Contact | null): Signature => ({
  role,
  mark: contact ? SIGN_HERE : '(Hệ thống lập theo quy định)',
  name: contact?.name ?? '',
  detail: contact ? [contact.title, contact.phone ? `ĐT: ${contact.phone}` : ''].filter(Boolean).join(' – ') : '',
});

/** One side of a hand-over; who confirmed by their account needs no pen. */
export const partySignature = (role: string, { name = '', title, agency, signedAt }: HandOverParty): Signature => ({
  role,
  mark: signedAt ? `(Đã xác nhận điện tử lúc ${momentInWords(signedAt)})` : SIGN_HERE,
  name,
  detail: [title, agency].filter(Boolean).join(' – '),
});
