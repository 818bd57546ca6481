import { toRfc3339 } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { type Center, findCenter, type RegisterNumber } from '../../center/index.ts';
import { type ContentOf, type FormCapabilities, issueForm } from '../../forms/index.ts';
import { type PostalList, type Side, signatureOf } from '../domain/postal-list.ts';
import { listChain } from './load-list.ts';

/** The printed list with both names on it, in the transaction of the second signature. */
export async function issueList(
  tx: Tx,
  capabilities: FormCapabilities,
  list: PostalList,
  { at, by }: { readonly at: Temporal.Instant; readonly by: number },
): Promise<void> {
  const center = await findCenter(tx);
  if (!center) throw new Error('A list of post belongs to a center');
  await issueForm(tx, capabilities, {
    form: 'postal-list',
    content: paperOf(list, center),
    center,
    rules: null,
    at,
    number: numberOf(list),
    subject: listChain(list.id),
    dossierId: null,
    by,
  });
}

/** Legal papers are Vietnamese. */
function paperOf(list: PostalList, { profile }: Center): ContentOf<'postal-list'> {
  const party = (side: Side, agency: string) => {
    const signature = signatureOf(list, side);
    const badge = signature?.badge ? ` (số hiệu ${signature.badge})` : '';
    return { agency, ...(signature && { name: `${signature.name}${badge}`, signedAt: toRfc3339(signature.at) }) };
  };
  const differences = list.items.filter(({ discrepancy }) => discrepancy !== '');
  return {
    direction: 'from-post',
    giver: party('postal', list.postOffice),
    receiver: party('reception', profile.name),
    ...(list.registeredAt && { handedOverAt: toRfc3339(list.registeredAt) }),
    rows: list.items.map((item) => ({
      tracking: item.trackingNumber,
      name: item.senderName,
      ...(item.senderPhone && { phone: item.senderPhone }),
      contents: `${item.papers} giấy tờ${item.procedureCode ? `; thủ tục ${item.procedureCode}` : ''}`,
      ...(item.discrepancy && { remark: item.discrepancy }),
    })),
    ...(differences.length > 0 && {
      differences: differences.map(({ trackingNumber, discrepancy }) => `${trackingNumber}: ${discrepancy}`),
    }),
  };
}

function numberOf({ number, registeredAt }: PostalList): RegisterNumber | null {
  if (number === null || registeredAt === null) return null;
  const { year } = registeredAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh');
  return { register: 'postal-list', year, number: Number.parseInt(number, 10), text: number };
}
