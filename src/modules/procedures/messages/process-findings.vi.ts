import type { Facts } from '../../../kernel/result.ts';
import type { ProcessFindingCode } from '../domain/process/lint-process.ts';

/** What is wrong with a process; each follows the name of its place: “Bước 3 “Thẩm định”: chưa có thời gian thực hiện”. */
export const processFindingsVi: Readonly<Record<ProcessFindingCode, (facts: Facts) => string>> = {
  'step-count': () => 'phải có từ 3 đến 40 bước',
  'duplicate-step': () => 'trùng với một bước đứng trước',
  'first-step-not-receive': () => 'bước đầu tiên phải là tiếp nhận tại Trung tâm',
  'last-step-not-return': () => 'bước cuối cùng phải là trả kết quả tại Trung tâm',
  'misplaced-step': () =>
    'loại bước này không đứng được ở đây: chỉ tiếp nhận ở đầu, trả kết quả ở cuối, giải quyết ngay ở thủ tục trả ngay',
  'verification-at-acceptance': () =>
    'thẩm tra, xác minh không đứng ngay sau tiếp nhận: phải có người giải quyết ra thông báo nêu lý do trước đã',
  'result-not-registered': () =>
    'bước ngay trước khi trả kết quả phải do người thụ lý, người ký duyệt hoặc văn thư thực hiện, vì họ vào sổ kết quả',
  'not-one-settling-step': () => 'thủ tục giải quyết ngay chỉ có một bước “Giải quyết ngay” tại Trung tâm',
  'unknown-agency': ({ agency = '' }) => `cơ quan “${agency}” không có trong danh bạ`,
  'step-without-actor': ({ agency = '' }) => `chưa có người thực hiện: vai đã chọn không có ở ${agency}`,
  'step-without-quota': () => 'chưa có thời gian thực hiện',
  'quota-at-hand-over': () => 'tiếp nhận và trả kết quả không có thời gian riêng, hãy ghi 0',
  'exceeds-limit': ({ needed = '', limit = '' }) => `các bước cộng lại ${needed}, vượt thời hạn giải quyết (${limit})`,
  'exceeds-limit-of-case': (facts) =>
    `các bước cộng lại ${facts.needed}, vượt thời hạn của trường hợp “${facts.case}” (${facts.limit})`,
  'exceeds-limit-on-way': ({ needed = '', limit = '', way = '' }) =>
    `đường đi ${way} mất ${needed}, vượt thời hạn giải quyết (${limit})`,
  'exceeds-limit-on-way-of-case': (facts) =>
    `đường đi ${facts.way} mất ${facts.needed}, vượt thời hạn của trường hợp “${facts.case}” (${facts.limit})`,
  'calendar-limit-without-ground': () =>
    'thời hạn tính cả ngày nghỉ còn các bước tính theo giờ làm việc: cần ghi lý do',
  'applicant-elsewhere-without-basis': () =>
    'yêu cầu chủ hồ sơ đến nơi khác ngoài Trung tâm mà chưa ghi căn cứ pháp lý',
  'leaves-the-center': () => 'thủ tục giải quyết tại chỗ không được đưa ra ngoài Trung tâm',
  loop: ({ way = '' }) => `các bước đi vòng: ${way}`,
  'unreachable-step': () => 'không có bước nào dẫn tới bước này',
  'dead-end': () => 'không dẫn tới bước nào, hồ sơ sẽ dừng lại ở đây',
  'goes-on-after-return': () => 'sau khi trả kết quả không còn bước nào',
  'leg-open-at-return': () =>
    'dẫn thẳng tới trả kết quả trong khi nhánh song song khác có thể chưa xong; hãy cho các nhánh gặp nhau trước',
  'unknown-step': () => 'dẫn tới một bước không có trong quy trình',
  'no-otherwise': () => 'thiếu nhánh cho mọi trường hợp còn lại: nhánh cuối cùng không được có điều kiện',
  'branch-never-taken': () => 'có nhánh không bao giờ đi tới, vì nhánh đứng trước không có điều kiện',
  'one-leg-only': () => 'làm song song thì phải có từ hai nhánh trở lên',
  'no-leg-may-hold': () =>
    'mọi nhánh song song đều có điều kiện nên có hồ sơ không đi được nhánh nào; để ít nhất một nhánh không điều kiện',
  'empty-condition': () => 'có nhánh chưa chọn điều kiện',
  'unknown-case': () => 'có nhánh hỏi một trường hợp không có trong thủ tục',
  'unknown-outcome': () => 'có nhánh hỏi một kết quả không có ở bước này',
  'unknown-value': () => 'có nhánh hỏi một điều kiện không có',
  'outcome-unused': () => 'đã ghi các kết quả có thể có nhưng không nhánh nào dùng tới',
};
