import { requestsVi } from './requests.vi.ts';
import { threadsVi } from './threads.vi.ts';
import { urgingVi } from './urging.vi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const vi = {
  problems: {
    'urging-not-found': 'Không có văn bản đôn đốc này, hoặc văn bản gửi cơ quan khác.',
    'urging-nothing-overdue': 'Cơ quan này không có hồ sơ quá hạn nào chưa được đôn đốc.',
    'urging-too-early': ({ reference }: Facts) =>
      `Hồ sơ ${reference} còn trong hạn, chưa đến ngưỡng nhắc nên chưa thể đôn đốc.`,
    'urging-under-way': ({ reference }: Facts) =>
      `Hồ sơ ${reference} đang có văn bản đôn đốc chờ trả lời hoặc chờ đánh giá. Hãy xử lý văn bản đó trước.`,
    'urging-level-not-reached': ({ number }: Facts) =>
      `Chưa thể lên cấp đôn đốc tiếp theo: văn bản số ${number} chưa quá hạn trả lời và chưa bị đánh giá là chưa đạt yêu cầu.`,
    'urging-at-the-top': 'Báo cáo Chủ tịch Ủy ban nhân dân là cấp đôn đốc cuối cùng.',
    'urging-already-raised': 'Văn bản này đã được chuyển lên cấp đôn đốc tiếp theo.',
    'urging-settled': 'Không còn hồ sơ nào của văn bản này đang ở cơ quan.',
    'urging-answered': 'Văn bản này đã được trả lời.',
    'urging-not-answered': 'Chưa có trả lời để đánh giá.',
    'urging-judged': 'Trả lời này đã được đánh giá.',
    'nobody-to-report-to': 'Danh mục cơ quan chưa có Ủy ban nhân dân tỉnh để báo cáo.',
    'information-request-not-found': 'Không có đề nghị cung cấp thông tin này, hoặc đề nghị gửi cơ quan khác.',
    'information-request-answered': 'Đề nghị này đã được trả lời.',
    'thread-not-found': 'Không có cuộc trao đổi này, hoặc anh/chị không tham gia.',
    'thread-closed': 'Cuộc trao đổi đã kết thúc. Hãy mở cuộc trao đổi mới nếu cần.',
  },
  fields: {
    'urging-agency-required': 'Hãy chọn cơ quan',
    'urging-dossiers-required': 'Hãy chọn ít nhất một hồ sơ',
    'urging-dossier-elsewhere': ({ reference }: Facts) => `Hồ sơ ${reference} không đang ở cơ quan này`,
    'urging-dossier-unknown': 'Không có hồ sơ này, hoặc anh/chị không được xem',
    'urging-procedure-unknown': 'Không có thủ tục mang mã này',
    'answer-days-wrong': 'Hãy nhập số ngày làm việc từ 1 đến 60',
    'promised-day-required': 'Hãy chọn ngày giải quyết xong',
    'promised-day-past': 'Ngày giải quyết xong không thể là ngày đã qua',
    'judgement-required': 'Hãy chọn kết quả đánh giá',
    'judgement-reason-required': 'Hãy nêu lý do chưa đạt yêu cầu',
    'thread-kind-required': 'Hãy chọn loại trao đổi',
    'thread-parties-required': 'Hãy chọn ít nhất một cơ quan hoặc bộ phận tham gia',
    'thread-party-unknown': 'Có cơ quan hoặc bộ phận không còn trong danh mục',
  },
  sections: {
    label: 'Đôn đốc và phối hợp',
    urging: 'Đôn đốc',
    requests: 'Đề nghị cung cấp thông tin',
    threads: 'Trao đổi',
  },
  urging: urgingVi,
  requests: requestsVi,
  threads: threadsVi,
};
