import type { Facts } from '../../../kernel/result.ts';

const at = ({ type = '', name = '', id = '' }: Facts) =>
  `${String(type).replace('bpmn:', '')}${name ? ` “${name}”` : ''} (${id})`;

/** Processes as BPMN files. */
export const bpmnVi = {
  title: 'Nhập quy trình từ tệp BPMN',
  lead: 'Tệp sẽ thay toàn bộ các bước của bản dự thảo. Quy trình đang có hiệu lực không thay đổi.',
  whatIsRead:
    'Đọc được tệp BPMN 2.0 (.bpmn, .xml) gồm: một quy trình, làn cho mỗi cơ quan, công việc (task, user task), cổng rẽ nhánh, song song và điểm bắt đầu, kết thúc. Cách chắc nhất là tải quy trình về, sửa bằng công cụ vẽ rồi nhập lại.',
  file: 'Tệp BPMN',
  fileHint: 'Tối đa 1 MB.',
  submit: 'Nhập vào bản dự thảo',
  back: 'Về quy trình',
  fileName: (code: string) => `quy-trinh-${code}.bpmn`,
  problems: {
    'bpmn-invalid': 'Chưa đọc được quy trình từ tệp này. Bản dự thảo giữ nguyên.',
  },
  fields: {
    'bpmn-missing': 'Chọn tệp BPMN.',
    'bpmn-not-text': 'Đây không phải tệp văn bản BPMN.',
    'bpmn-too-large': ({ value = '' }: Facts) => `Tệp lớn quá ${value} KB.`,
    'bpmn-doctype': 'Tệp có khai báo DOCTYPE hoặc ENTITY nên không được đọc.',
    'bpmn-not-bpmn': 'Tệp không phải BPMN 2.0, hoặc bị hỏng.',
    'bpmn-no-process': 'Tệp không có quy trình nào.',
    'bpmn-several-processes': (facts: Facts) => `Tệp có nhiều quy trình; chỉ nhập được một: ${at(facts)}.`,
    'bpmn-too-many': 'Quy trình có quá nhiều phần tử.',
    'bpmn-unknown-element': (facts: Facts) => `Có phần tử hệ thống không dùng: ${at(facts)}.`,
    'bpmn-loose-line': (facts: Facts) => `Đường nối thiếu một đầu: ${at(facts)}.`,
    'bpmn-one-start': 'Quy trình phải có đúng một điểm bắt đầu.',
    'bpmn-no-steps': 'Quy trình không có công việc nào.',
    'bpmn-start-leads-nowhere': 'Điểm bắt đầu phải dẫn tới đúng một công việc.',
    'bpmn-step-without-name': (facts: Facts) => `Công việc chưa có tên: ${at(facts)}.`,
    'bpmn-several-lines': (facts: Facts) => `Công việc có nhiều đường ra; hãy đặt một cổng phía sau: ${at(facts)}.`,
    'bpmn-condition-without-gateway': (facts: Facts) => `Điều kiện chỉ đặt trên đường ra của cổng: ${at(facts)}.`,
    'bpmn-mixed-gateway': (facts: Facts) => `Cổng vừa gộp vừa rẽ; hãy tách thành hai cổng: ${at(facts)}.`,
    'bpmn-gateway-after-gateway': (facts: Facts) =>
      `Hai cổng rẽ nối liền nhau; cần một công việc ở giữa: ${at(facts)}.`,
    'bpmn-branch-ends': (facts: Facts) => `Nhánh không dẫn tới công việc nào: ${at(facts)}.`,
    'bpmn-default-of-several': (facts: Facts) => `Chỉ cổng chọn một nhánh mới có nhánh mặc định: ${at(facts)}.`,
    'bpmn-condition-of-parallel': (facts: Facts) =>
      `Cổng song song không đặt điều kiện; dùng cổng gồm (inclusive): ${at(facts)}.`,
    'bpmn-condition-unknown': (facts: Facts) =>
      `Điều kiện không hiểu được; hãy để trống khi vẽ rồi chọn điều kiện trên trang sửa bước: ${at(facts)}.`,
    'bpmn-step-malformed': 'Có công việc ghi loại việc, người thực hiện hoặc thời gian không đúng quy định.',
  },
};
