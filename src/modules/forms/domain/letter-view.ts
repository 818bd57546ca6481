import { listed } from './apology-view.ts';
import type { Line } from './form-line.ts';
import type { LetterContent, LetterKey } from './letter.ts';
import type { Paper } from './paper.ts';
import { momentInWords, upperCase } from './wording.ts';

/** Every string of an official letter below its head. */
export function letterView({ form, content }: Paper<LetterKey>) {
  const { addressee, subject, references, signer, newDueAt } = content;
  const isDecision = form === 'recall';
  const about = `V/v ${subject.replace(/^(v\/v|về việc)\s+/iu, '')}`;
  const [lead = '', ...after] = articlesOf(form, content.paragraphs);
  const hasFacts = Boolean(content.lines?.length || content.rows?.body.length || newDueAt);
  return {
    /** A công văn has no title: what it is about stands under its number. */
    isPlain: PLAIN.has(form),
    about,
    addressee: isDecision ? null : { label: 'Kính gửi', value: addressee.name, strong: true },
    address: isDecision || !addressee.address ? null : { label: 'Địa chỉ', value: addressee.address },
    grounds: references.map((reference, index) => groundOf(reference, index + 1 === references.length)),
    decision: isDecision ? 'QUYẾT ĐỊNH:' : null,
    lead: after.length === 0 && !hasFacts ? closed(lead) : lead,
    lines: [
      ...(isDecision ? [{ label: 'Người được cấp kết quả', value: holderOf(addressee) }] : []),
      ...(content.lines ?? []),
    ] satisfies Line[],
    table: tableOf(content.rows),
    expected: newDueAt ? { label: expected[form], value: momentInWords(newDueAt), strong: true } : null,
    after: after.map((text, index) => (index + 1 === after.length ? closed(text) : text)),
    copies: { label: 'Nơi nhận:', lines: listed(content.copies) },
    signature: {
      role: upperCase(signer.capacity),
      mark: signer.name ? '(Ký, ghi rõ họ tên, đóng dấu)' : '(Hệ thống lập theo quy định)',
      name: signer.name ?? '',
      detail: '',
    },
  };
}

const PLAIN: ReadonlySet<LetterKey> = new Set(['director-letter', 'information-request']);

const expected: Readonly<Record<LetterKey, string>> = {
  'verification-notice': 'Thời gian dự kiến trả kết quả',
  'return-notice': 'Thời gian dự kiến trả lại hồ sơ',
  'lateness-notice': 'Thời gian dự kiến trả kết quả',
  reminder: 'Đề nghị giải quyết xong trước',
  'director-letter': 'Đề nghị giải quyết xong trước',
  'chairman-report': 'Thời gian dự kiến giải quyết xong',
  'information-request': 'Đề nghị cung cấp trước',
  recall: 'Thời gian dự kiến trả kết quả mới',
};

/** A decision goes by articles; those that come without their number get it. */
const articlesOf = (form: LetterKey, paragraphs: readonly string[]): readonly string[] =>
  form === 'recall'
    ? paragraphs.map((text, index) => (/^Điều \d/u.test(text) ? text : `Điều ${index + 1}. ${text}`))
    : paragraphs;

/** "Căn cứ …;", the last with a full stop. */
const groundOf = (reference: string, isLast: boolean): string => {
  const text = reference.trim().replace(/[;,.]+$/u, '');
  return `${/^(căn cứ|theo|thực hiện)\s/iu.test(text) ? text : `Căn cứ ${text}`}${isLast ? '.' : ';'}`;
};

const holderOf = ({ name, address }: LetterContent['addressee']): string => [name, address].filter(Boolean).join(', ');

/** Decree 30/2020: the text ends with "./.". */
const closed = (text: string): string => `${text.trim().replace(/[./]+$/u, '')}./.`;

/** A row is as long as its head; a column is as wide as what stands in it asks for, and its longest word needs. */
function tableOf(rows: LetterContent['rows']) {
  if (!rows || rows.body.length === 0) return null;
  const body = rows.body.map((cells) => rows.head.map((_, column) => cells[column] ?? ''));
  const widths = rows.head.map((name, column) =>
    Math.round(Math.max(NARROWEST, ...[name, ...body.map((cells) => cells[column] ?? '')].map(widthOf))),
  );
  return { columns: rows.head, widths, rows: body };
}
const widthOf = (text: string): number =>
  Math.max(Math.min(text.length, ENOUGH), 1.25 * Math.min(LONGEST, longestWord(text)));
const longestWord = (text: string): number => Math.max(...text.split(/\s+/).map(({ length }) => length));
/** In letters. */
const [NARROWEST, ENOUGH, LONGEST] = [6, 22, 28];
