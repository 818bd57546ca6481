type Facts = Readonly<Record<string, string | number>>;
type Text = string | ((facts: Facts) => string);

/** What stands against publishing; each follows the name of its place: “Giấy tờ “Đơn đề nghị”: chưa ghi căn cứ pháp lý”. */
export const findingsVi = {
  'missing-part': 'bắt buộc phải có, hiện còn trống',
  'malformed-part': 'nội dung chưa đúng dạng, hãy mở phần này và lưu lại',
  'duplicate-component': 'trùng khóa với một giấy tờ khác',
  'mandatory-without-piece': 'bắt buộc nhưng chưa ghi phải nộp bao nhiêu bản',
  'component-without-basis': 'chưa ghi căn cứ pháp lý; không được yêu cầu giấy tờ không có căn cứ',
  'unknown-form': 'ghi một mẫu điện tử không có trong thủ tục',
  'limit-mode-mismatch': 'cách tính theo giờ chỉ dùng cho thời hạn bằng ngày làm việc',
  'statutory-below-committed': ({ committed, statutory }: Facts) =>
    `thời hạn cam kết (${committed}) dài hơn thời hạn luật định (${statutory})`,
  'ends-before-begin': 'hết hiệu lực trước khi có hiệu lực',
  'lonely-case': 'chỉ có một trường hợp; phải có từ hai trường hợp trở lên, hoặc bỏ hẳn',
  'duplicate-case': 'trùng khóa với một trường hợp khác',
  'exemption-above-amount': ({ who }: Facts) => `đối tượng “${who}” phải nộp nhiều hơn mức chung`,
  'duplicate-form': 'trùng khóa với một mẫu khác',
  'agency-not-named': ({ agency, step }: Facts) =>
    `${agency} có bước “${step}” nhưng chưa được ghi là cơ quan phối hợp`,
  'unknown-unit': ({ agency, unit }: Facts) => `${agency} không có đơn vị “${unit}”`,
} satisfies Record<string, Text>;

export const placesVi = {
  inCase: (name: string) => `Trường hợp “${name}”`,
  component: (name: string) => `Giấy tờ “${name}”`,
  charge: (name: string) => `Khoản thu “${name}”`,
  form: (title: string) => `Mẫu điện tử “${title}”`,
  step: ({ number, name }: Facts) => `Bước ${number} “${name}”`,
  process: 'Quy trình nội bộ',
};
