type Facts = Readonly<Record<string, string | number>>;

export const diffVi = {
  title: 'Những gì thay đổi',
  nothing: 'Hai bản không khác nhau.',
  count: (count: number) => `${count} điểm khác nhau.`,
  columns: { what: 'Nội dung', before: 'Bản cũ', after: 'Bản mới' },
  added: 'Thêm',
  removed: 'Bỏ',
  changed: 'Sửa',
  /** “Thành phần hồ sơ: Đơn đề nghị, bản sao”. */
  field: ({ label, field }: Facts) => `${label}, ${field}`,
  inCase: ({ part, name }: Facts) => `${part} của trường hợp “${name}”`,
  asProcedure: 'như thủ tục',
  mode: ({ limit, mode }: Facts) => `${limit}, ${mode}`,
  statutory: ({ limit, statutory }: Facts) => `${limit} (luật định ${statutory})`,
  edited: 'đã sửa',
  pieces: { originals: 'bản chính', certifiedCopies: 'bản sao chứng thực', copies: 'bản sao' },
  mandatory: 'bắt buộc',
  optional: 'chỉ nộp khi thuộc trường hợp',
  pays: ({ who, amount }: Facts) => `${who}: ${amount}`,
  branch: ({ step, when }: Facts) => `“${step}” khi ${when}`,
  otherwise: (step: string) => `“${step}” trong các trường hợp còn lại`,
  always: (step: string) => `“${step}”`,
  one: 'Một trong các nhánh: ',
  all: 'Song song: ',
  facts: { case: 'trường hợp', applicant: 'người nộp', channel: 'cách nộp', outcome: 'kết quả' },
  factIn: ({ fact, values }: Facts) => `${fact} là ${values}`,
};
export type Diff = typeof diffVi;
