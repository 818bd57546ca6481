import type { Facts } from '../../../kernel/result.ts';

/** The picture of a process: what stands on it besides the steps themselves. */
export const processVi = {
  title: 'Sơ đồ quy trình',
  longestWay: ({ sum = '', rest = '' }: Facts) =>
    `Đường đi dài nhất mất ${sum}. ${rest} còn lại trong thời hạn dành cho luân chuyển hồ sơ, kết quả và dự phòng.`,
  inWords: 'Từng bước bằng lời',
  goesTo: ({ step = '' }: Facts) => `Tiếp theo: ${step}`,
  ifTo: ({ condition = '', step = '' }: Facts) => `Nếu ${condition}: ${step}`,
  otherwiseTo: ({ step = '' }: Facts) => `Còn lại: ${step}`,
  sideBySide: ({ steps = '' }: Facts) => `Cùng lúc: ${steps}`,
  alsoIf: ({ condition = '', step = '' }: Facts) => `Thêm nếu ${condition}: ${step}`,
  waitsFor: ({ steps = '' }: Facts) => `Chờ xong: ${steps}`,
  stepNumber: (number: number) => `bước ${number}`,
  or: ' hoặc ',
  conditions: {
    case: ({ values = '' }: Facts) => `thuộc trường hợp ${values}`,
    applicant: ({ values = '' }: Facts) => `chủ hồ sơ là ${values}`,
    channel: ({ values = '' }: Facts) => `hồ sơ nộp ${values}`,
    outcome: ({ values = '' }: Facts) => `kết quả là ${values}`,
  },
  applicant: { person: 'cá nhân', business: 'tổ chức, doanh nghiệp' },
  channel: { counter: 'tại quầy', online: 'trực tuyến', post: 'qua bưu chính' },
  quoted: (name: string) => `“${name}”`,
  legend: {
    solid: 'Đường liền: luôn đi',
    dashed: 'Đường đứt: đi khi có điều kiện',
    bar: 'Thanh ngang: các việc làm cùng lúc, hoặc chờ nhau',
  },
};
