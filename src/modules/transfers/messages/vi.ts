import type { Facts } from '../../../kernel/result.ts';
import { pagesVi } from './pages.vi.ts';

export const vi = {
  problems: {
    'manifest-not-found': 'Không có danh mục bàn giao này.',
    'not-your-side':
      'Việc này thuộc bên kia: bên giao đóng đợt và ký giao, bên nhận ký nhận; chỉ người của quầy phụ trách hoặc của cơ quan đó thực hiện.',
    'nothing-to-hand-over': 'Không có hồ sơ nào đang chờ bàn giao nên chưa có đợt nào để đóng.',
    'batch-closed':
      'Đợt này vừa được người khác đóng. Vui lòng xem danh mục đã lập; hồ sơ đến sau thuộc đợt tiếp theo.',
    'manifest-agency-unknown': 'Không có cơ quan này.',
    'manifest-handed-over': 'Danh mục này đã được ký giao.',
    'manifest-not-handed-over': 'Bên giao chưa ký giao danh mục này.',
    'manifest-received': 'Danh mục này đã được ký nhận.',
    'manifest-void': 'Danh mục này đã hủy.',
    'own-hand-over': 'Người đã ký giao không được tự ký nhận.',
    'line-unexplained': ({ lines }: Facts) =>
      `Dòng ${lines} chưa được đánh dấu nhận: hãy đánh dấu, hoặc ghi sai lệch cho dòng đó.`,
    'line-unknown': 'Danh mục không có dòng này.',
    'manifest-discrepancy-not-found': 'Danh mục không có sai lệch này.',
    'discrepancy-resolved': 'Sai lệch này đã được giải quyết.',
    'arrival-required': 'Cần cho biết hồ sơ nay đã đến chưa.',
  },
  fields: {
    'note-required': 'Cần ghi nội dung sai lệch',
    'discrepancy-kind-required': 'Cần chọn loại sai lệch',
    'resolution-required': 'Cần ghi cách giải quyết',
    'reason-required': 'Cần nêu lý do',
  },
  ...pagesVi,
};
