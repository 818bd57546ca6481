import { bypassedFieldsVi, bypassedVi } from './bypassed.vi.ts';

export const vi = {
  problems: {
    'agency-required': 'Cần nêu cơ quan mà người dân được hướng dẫn đến.',
    'agency-not-found': 'Không có cơ quan này trong danh bạ.',
  },
  fields: {
    'visit-kind-required': 'Hãy chọn đã hướng dẫn hay giới thiệu đến cơ quan khác',
    'agency-required': 'Hãy chọn cơ quan',
    'agency-not-found': 'Không có cơ quan này trong danh bạ',
    ...bypassedFieldsVi,
  },
  bypassed: bypassedVi,
  guidance: {
    title: 'Hướng dẫn không tiếp nhận hồ sơ',
    lead: 'Ghi lại lượt hướng dẫn để thống kê. Không ghi thông tin cá nhân của người đến.',
    labels: {
      kind: 'Nội dung',
      procedureCode: 'Thủ tục (nếu có)',
      agency: 'Cơ quan được giới thiệu đến',
      note: 'Ghi chú (nếu có)',
    },
    kinds: { guided: 'Đã hướng dẫn', redirected: 'Giới thiệu đến cơ quan khác' },
    choose: '– Chọn –',
    procedureHint: 'Gõ vài chữ số đầu của mã để chọn nhanh.',
    noteHint: 'Ví dụ: thiếu giấy ủy quyền, sẽ quay lại.',
    submit: 'Ghi lượt hướng dẫn',
    alreadySent: 'Lượt hướng dẫn gửi từ biểu mẫu này đã được ghi. Nếu đây là lượt khác, hãy bấm ghi một lần nữa.',
    done: 'Đã ghi lượt hướng dẫn',
    keys: 'Bàn phím: Tab sang mục sau · Phím cách để chọn · Alt+T ghi.',
    today: 'Hôm nay anh/chị đã ghi',
    none: 'Chưa có lượt nào hôm nay. Mỗi lượt hướng dẫn vừa ghi sẽ hiện ở đây.',
    columns: { at: 'Lúc', what: 'Nội dung', procedure: 'Thủ tục', note: 'Ghi chú' },
  },
};
