import { formatDay, formatInstant, parseDay } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { SigningKey } from '../../../platform/signing.ts';
import { referenceOf } from '../../dossiers/index.ts';
import { agencyLetterhead, issueForm } from '../../forms/index.ts';
import { procedureVersion } from '../../procedures/index.ts';
import type { EndedFact } from '../capabilities.ts';
import { resultById } from '../store.ts';

/**
 * The decision by which an agency takes a result back, replaces or revokes it, on the agency's own paper; legal papers stay
 * Vietnamese.
 */
export async function issueRecallDecision(
  capabilities: { readonly signingKey: SigningKey },
  tx: Db,
  { dossier, result, ending, number, agency, center, actor }: EndedFact,
): Promise<void> {
  const { content } = await procedureVersion(tx, dossier);
  const replacement = ending.replacedBy === null ? null : await resultById(tx, ending.replacedBy);
  const [document, day] = [result.documentNumber, dayText(result.documentDate)];
  await issueForm(tx, capabilities, {
    form: 'recall',
    content: {
      addressee: { name: dossier.applicant.name, address: dossier.applicant.address },
      subject: `thu hồi kết quả giải quyết thủ tục hành chính số ${document}`,
      references: [ending.legalBasis],
      paragraphs: [
        `Thu hồi kết quả số ${document} ngày ${day}, người ký: ${result.signer}, thủ tục “${content.name}”. Lý do: ${ending.ground}`,
        replacement
          ? `Kết quả đã thu hồi không còn giá trị từ ${formatInstant(ending.endedAt, 'vi')} và được thay bằng kết quả số ${replacement.documentNumber} ngày ${dayText(replacement.documentDate)}.`
          : `Kết quả đã thu hồi không còn giá trị từ ${formatInstant(ending.endedAt, 'vi')}${ending.kind === 'recalled' ? '; hồ sơ tiếp tục được giải quyết.' : '.'}`,
        `${agency.name}, Trung tâm và người được cấp kết quả chịu trách nhiệm thi hành Quyết định này.`,
      ],
      lines: [{ label: 'Mã hồ sơ', value: referenceOf(dossier) }],
      copies: ['Như Điều 3', center.profile.name, 'Lưu: VT'],
      signer: { capacity: `THỦ TRƯỞNG ${agency.name.toUpperCase()}`, name: actor.name },
    },
    center,
    rules: dossier.accepted?.rules ?? null,
    at: ending.endedAt,
    number,
    letterhead: agencyLetterhead(agency, center),
    subject: `recall:${result.id}`,
    dossierId: dossier.id,
    agencyId: agency.id,
    by: actor.accountId,
  });
}

function dayText(text: string): string {
  const day = parseDay(text);
  return day ? formatDay(day) : text;
}
