import { findCenter } from '../modules/center/index.ts';
import { anyAccount, hashPassword, insertAccount, insertTaskGrant, isRole } from '../modules/identity/index.ts';
import type { DemoAccount } from '../modules/staff/index.ts';
import type { Tx } from '../platform/database/database.ts';

/**
 * Opens the demo accounts, in a database that has no account at all; anywhere else it does nothing. They share one
 * password and so one hash: thirty milliseconds instead of two seconds.
 */
export async function storeDemoAccounts(
  tx: Tx,
  accounts: readonly DemoAccount[],
  { password, at }: { password: string; at: Temporal.Instant },
): Promise<void> {
  if (await anyAccount(tx)) return;
  const passwordHash = await hashPassword(password);
  const agencies = await tx.selectFrom('agencies').select(['id', 'key']).execute();
  const counters = await tx.selectFrom('counters').select(['id', 'number']).execute();
  const since = at.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate();
  for (const account of accounts) {
    const citizen = account.party !== undefined;
    const id = await insertAccount(tx, {
      username: account.username,
      passwordHash,
      kind: citizen ? 'citizen' : 'staff',
      displayName: account.displayName,
      roles: account.roles.filter(isRole),
      contact: citizen ? contactOf(account) : null,
      createdAt: at,
    });
    if (citizen) continue;
    await tx
      .insertInto('staff_members')
      .values({
        account_id: id,
        agency_id: agencies.find(({ key }) => key === account.agency)?.id ?? null,
        unit_key: account.unit ?? null,
        post: account.title ?? '',
        phone: account.phone,
      })
      .execute();
    const seats = counters.filter(({ number }) => account.counters?.includes(number));
    const rows = seats.map((counter) => ({ counter_id: counter.id, account_id: id, valid_from: since.toString() }));
    if (rows.length > 0) await tx.insertInto('counter_assignments').values(rows).execute();
    if (account.roles.includes('postal')) await grantDemoTasks(tx, id, since, at);
  }
}

/** Where the province lets postal staff in, the demonstration's have every task it names, by an invented decision. */
async function grantDemoTasks(tx: Tx, accountId: number, since: Temporal.PlainDate, at: Temporal.Instant) {
  const { profile } = (await findCenter(tx)) ?? {};
  if (!profile?.postalStaffAllowed) return;
  for (const task of profile.postalTasks ?? [])
    await insertTaskGrant(tx, {
      accountId,
      task,
      decisionNo: DEMO_DECISION,
      decidedOn: since,
      validFrom: since,
      validTo: null,
      grantedBy: null,
      grantedAt: at,
    });
}

/** Số trình diễn: no such decision exists. */
const DEMO_DECISION = '9999/QĐ-UBND';

const contactOf = (account: DemoAccount) => ({
  party: account.party ?? ('person' as const),
  idNumber: account.idNumber ?? '',
  phone: account.phone.replace(/\s/g, ''),
  email: account.email ?? null,
  address: account.address ?? '',
});
