import { pagesVi } from './pages.vi.ts';

export const vi = {
  problems: {
    'step-not-in-turn': 'Bước này chưa đến lượt, đã xong, hoặc không phải việc của anh/chị. Hãy xem lại hồ sơ.',
    'step-taken': 'Đã có người nhận bước này. Lãnh đạo hoặc người ký của cơ quan có thể phân công lại.',
    'assignee-not-fit':
      'Người được phân công phải thuộc cơ quan thực hiện bước này, đúng vai trò của bước và đang làm việc.',
    'hand-back-not-possible':
      'Không chuyển trả về bước này được: chỉ chuyển về một bước đã làm trước bước hiện tại, khi không có bước song song nào còn phụ thuộc vào bước đó.',
    'consulted-agency-unknown':
      'Không có cơ quan này, hoặc đó chính là cơ quan đang giải quyết (khi không nêu đơn vị).',
    'consultation-not-open': 'Không có yêu cầu lấy ý kiến này ở cơ quan của anh/chị, hoặc đã được trả lời.',
    'consultation-not-due': 'Chưa hết thời hạn cho ý kiến nên chưa thể giải quyết tiếp khi thiếu ý kiến.',
    'asker-cannot-answer': 'Người đã lấy ý kiến không tự trả lời được.',
    'no-council-step': 'Bước này không phải bước họp hội đồng.',
    'council-in-future': 'Phiên họp chưa diễn ra nên chưa ghi nhận được.',
    'council-not-held': 'Bước này cần có phiên họp hội đồng được ghi nhận trước khi hoàn thành.',
    'following-not-allowed':
      'Chỉ bộ phận kiểm soát thủ tục, lãnh đạo Trung tâm hoặc lãnh đạo của chính cơ quan đó cho cơ quan theo dõi hồ sơ.',
    'not-followed': 'Cơ quan này không theo dõi hồ sơ.',
    'party-agency-unknown': 'Không có cơ quan này.',
    'agency-not-ended': 'Cơ quan này vẫn đang hoạt động nên không có gì để chuyển cho cơ quan kế tục.',
    'successor-unknown':
      'Danh mục cơ quan chưa có cơ quan kế tục. Hãy bổ sung cơ quan kế tục vào danh mục rồi thực hiện lại.',
    'official-unknown': 'Không có người này, hoặc người này không thuộc cơ quan của anh/chị.',
    'absence-period-invalid': 'Thời gian nghỉ không đúng: ngày kết thúc phải từ ngày bắt đầu trở đi và chưa qua.',
    'stand-in-not-fit': 'Người làm thay phải là người khác, cùng cơ quan và có mặt vào thời gian đó.',
    'absence-not-open': 'Không có lần nghỉ này, hoặc đã kết thúc.',
  },
  fields: {
    'assignee-not-fit': 'Hãy chọn người của cơ quan, đúng vai trò và đang làm việc',
    'hand-back-not-possible': 'Hãy chọn một bước có thể chuyển trả',
    'consulted-agency-unknown': 'Hãy chọn cơ quan được lấy ý kiến',
    'council-in-future': 'Thời điểm họp phải trước lúc này',
    'time-invalid': 'Nhập giờ dạng 08:30',
    'party-agency-unknown': 'Hãy chọn cơ quan',
    'official-unknown': 'Hãy chọn người nghỉ',
    'absence-period-invalid': 'Ngày kết thúc phải từ ngày bắt đầu trở đi và chưa qua',
    'stand-in-not-fit': 'Hãy chọn người khác cùng cơ quan, có mặt vào thời gian đó',
  },
  ...pagesVi,
};
