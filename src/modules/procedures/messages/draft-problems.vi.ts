import { findingsVi } from './findings.vi.ts';

type Facts = Readonly<Record<string, string | number>>;

/** Why something cannot be done with a draft or a version. */
export const draftProblemsVi = {
  problems: {
    'procedure-exists': ({ code }: Facts) => `Mã ${code} đã có thủ tục. Hãy mở thủ tục đó và soạn bản mới.`,
    'draft-not-found': 'Không có bản dự thảo nào của thủ tục này: có thể đã được phê duyệt hoặc đã bỏ.',
    'draft-exists': ({ code }: Facts) => `Thủ tục ${code} đã có bản dự thảo. Hãy soạn tiếp bản đó.`,
    'draft-stale': ({ by }: Facts) =>
      `Bản dự thảo vừa được ${by ? `${by} sửa` : 'sửa ở cửa sổ khác'} sau khi quý vị mở. Những gì quý vị nhập vẫn còn dưới đây và chưa được lưu; hãy xem lại rồi lưu lần nữa.`,
    'draft-not-agreed':
      'Cơ quan giải quyết và Trung tâm chưa cùng thống nhất nội dung hiện tại của bản dự thảo, nên chưa phê duyệt được.',
    'draft-incomplete': 'Bản dự thảo còn thiếu hoặc còn sai, nên chưa công bố được. Vui lòng xem từng mục được nêu.',
    'draft-unchanged': 'Bản dự thảo không khác gì bản mới nhất, nên không có gì để phê duyệt.',
    'draft-outdated':
      'Sau khi bản dự thảo này được bắt đầu, thủ tục đã có bản khác hoặc bản chưa hiệu lực đã bị rút. Hãy bỏ bản dự thảo này và soạn lại từ bản mới nhất.',
    'approver-is-drafter': 'Người sửa bản dự thảo sau cùng không được tự phê duyệt. Cần một người khác có thẩm quyền.',
    'version-to-come': ({ version, from }: Facts) =>
      `Bản ${version} đã được phê duyệt, có hiệu lực từ ${day(from)}. Bản mới phải có hiệu lực sau ngày đó, hoặc hãy rút bản ${version} trước.`,
    'version-in-force': 'Bản này đã có hiệu lực nên không rút được nữa. Hãy soạn một bản mới.',
    'procedure-over': ({ to }: Facts) => `Thủ tục đã được quyết định bãi bỏ từ ${day(to)}.`,
    'procedure-has-open-dossiers': ({ count }: Facts) =>
      `Hiện có ${count} hồ sơ đang giải quyết. Hãy xem lại danh sách và xác nhận đúng con số này: các hồ sơ đó vẫn được giải quyết theo bản đã tiếp nhận.`,
  },
  fields: {
    ...findingsVi,
    'retirement-too-early': 'Phải từ ngày mai trở đi và sau ngày bản hiện hành có hiệu lực',
    'code-of-procedure': 'Mã gồm một chữ số, dấu chấm và sáu chữ số, ví dụ 1.009974',
    'whole-number': 'Nhập một số nguyên, từ 0 trở lên',
    'positive-number': 'Nhập một số nguyên, từ 1 trở lên',
  },
};

const day = (iso: string | number | undefined): string => String(iso).split('-').reverse().join('/');
