import type { Letter } from '../../../platform/mail.ts';

export type ReadyLetterFacts = {
  readonly dossierCode: string;
  readonly procedureName: string;
  readonly resultId: number;
  /** Days since it was ready: 0 on the first letter. */
  readonly days: number;
  readonly returnMethod: 'counter' | 'post' | 'online';
  readonly publicUrl: string;
  readonly center: { readonly name: string; readonly address: string; readonly phone: string };
  readonly demo: boolean;
};

/**
 * Tells that a result is ready, or still waits. A mailbox is no safe place: what the result says, and about whom, is not
 * in it.
 */
export function readyLetter(facts: ReadyLetterFacts, to: string): Letter {
  const { dossierCode, procedureName, days, center, demo, publicUrl } = facts;
  const lines = [
    ...(demo ? ['BẢN TRÌNH DIỄN – không có giá trị pháp lý.', ''] : []),
    'Kính gửi quý vị,',
    '',
    days === 0
      ? `Hồ sơ ${dossierCode}, thủ tục “${procedureName}”, đã có kết quả.`
      : `Kết quả của hồ sơ ${dossierCode}, thủ tục “${procedureName}”, đã có từ ${days} ngày trước và đang chờ quý vị đến nhận.`,
    HOW[facts.returnMethod](center),
    '',
    `Tra cứu tình trạng hồ sơ: ${publicUrl}/tra-cuu?ma=${encodeURIComponent(dossierCode)}`,
    `Điện thoại hỗ trợ: ${center.phone}`,
    '',
    'Thư này được gửi tự động; vui lòng không trả lời.',
  ];
  return {
    to,
    subject: days === 0 ? `Đã có kết quả hồ sơ ${dossierCode}` : `Nhắc nhận kết quả hồ sơ ${dossierCode}`,
    text: `${lines.join('\n')}\n`,
    messageId: `result-${facts.resultId}-${days}@${URL.parse(publicUrl)?.hostname ?? 'localhost'}`,
    attachments: [],
  };
}

/** How the applicant chose to receive it, and what to bring (QC Đ6.2b). */
const HOW = {
  counter: ({ name, address }: ReadyLetterFacts['center']) =>
    `Mời quý vị đến ${name}, ${address}, mang theo Giấy tiếp nhận hồ sơ và hẹn trả kết quả cùng giấy tờ tùy thân. Người nhận thay mang thêm giấy ủy quyền hợp pháp.`,
  post: () => 'Kết quả sẽ được chuyển đến quý vị qua dịch vụ bưu chính công ích, theo địa chỉ quý vị đã đăng ký.',
  online: ({ name }: ReadyLetterFacts['center']) =>
    `Mời quý vị đăng nhập để xem bản điện tử trong mục “Hồ sơ của tôi”. Khi cần bản giấy, mời quý vị đến ${name}.`,
};
