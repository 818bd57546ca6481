import { noticesVi } from './notices.vi.ts';
import { proposalsVi } from './proposals.vi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const vi = {
  problems: {
    'notice-not-found': 'Không có thông báo này, hoặc thông báo của cơ quan khác.',
    'notice-handled': 'Thông báo này đã được xử lý.',
    'proposal-not-found': 'Không có đề xuất này.',
    'proposal-moved-on': 'Đề xuất đã chuyển sang trạng thái khác sau khi anh/chị mở trang. Hãy xem lại.',
    'own-proposal': 'Anh/chị không thể quyết định đề xuất của chính mình.',
    'no-own-rules': 'Trung tâm chưa có bộ quy tắc riêng để soạn phiên bản mới.',
  },
  fields: {
    'notice-kind-required': 'Hãy chọn loại thay đổi',
    'notice-agency-required': 'Hãy chọn cơ quan',
    'notice-codes-required': 'Hãy nhập ít nhất một mã thủ tục',
    'notice-code-malformed': ({ code }: Facts) => `“${code}” không phải mã thủ tục; mã có dạng 2.001199`,
    'notice-procedure-exists': ({ code }: Facts) => `Thủ tục ${code} đã có; hãy chọn “Sửa đổi, bổ sung”`,
    'notice-procedure-unknown': ({ code }: Facts) => `Không có thủ tục ${code}`,
    'notice-procedure-elsewhere': ({ code }: Facts) => `Thủ tục ${code} không thuộc cơ quan này`,
    'notice-before-document': 'Ngày có hiệu lực không thể trước ngày văn bản',
    'notice-reason-required': 'Hãy nêu lý do',
    'proposal-kind-required': 'Hãy chọn loại đề xuất',
    'proposal-procedure-required': 'Hãy nhập mã thủ tục',
    'proposal-procedure-unknown': 'Không có thủ tục đang áp dụng mang mã này',
    'proposal-clause-required': 'Hãy chọn điều khoản của Quy chế',
    'proposal-clause-unknown': 'Quy chế không có điều khoản này',
    'proposal-limit-required': 'Hãy nhập thời hạn đề xuất bằng một số nguyên từ 1 trở lên',
    'proposal-limit-not-shorter': ({ value }: Facts) => `Phải ngắn hơn thời hạn đang áp dụng (${value})`,
    'proposal-decision-required': 'Hãy chọn chấp thuận hay không chấp thuận',
    'proposal-outcome-required': 'Hãy ghi ý kiến hoặc kết quả',
  },
  sections: {
    label: 'Thay đổi và kiến nghị',
    notices: 'Thông báo thay đổi',
    proposals: 'Sáng kiến, kiến nghị',
    feedback: 'Phản ánh',
    bypassed: 'Tiếp nhận ngoài Trung tâm',
    supplements: 'Bổ sung, từ chối',
    legal: 'Văn bản pháp luật',
  },
  notices: noticesVi,
  proposals: proposalsVi,
};
