import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Runtime } from '../config.ts';
import { fail, type Result } from '../kernel/result.ts';
import { localDate } from '../kernel/time.ts';
import { calendarShelf } from '../modules/calendar/index.ts';
import {
  approveImport,
  askImport,
  type CatalogueImport,
  carryOutImport,
  checkImport,
  faultLines,
  findImport,
  importFormat,
  problemLine,
  studyFile,
} from '../modules/exchange/index.ts';
import { type Actor, actorOf, isRole, SYSTEM } from '../modules/identity/index.ts';
import type { Db } from '../platform/database/database.ts';
import { diskFileStore } from '../platform/files/index.ts';

const LANG = 'vi';

/** Who works at the shell has no account; what they send waits for somebody who has one, and the authority. */
const SHELL: Actor = {
  ...SYSTEM,
  name: 'Quản trị hệ thống (dòng lệnh)',
  permissions: new Set(['draft-procedure'] as const),
};

/**
 * Looks through a file of procedures and says what importing it would do; everything that is wrong goes to standard error
 * by sheet and row. With `dryRun` that is all. Otherwise it waits for approval on the pages, or is approved in the name of
 * an account and carried out at once. Answers the exit status.
 */
export async function importProcedures(
  runtime: Runtime,
  file: string,
  { dryRun, approveAs }: { readonly dryRun: boolean; readonly approveAs: string | null },
): Promise<number> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return refuse(`Không đọc được tệp ${file}.`);
  const capabilities = {
    db: runtime.db,
    clock: runtime.clock,
    calendars: calendarShelf(),
    files: diskFileStore(path.join(runtime.config.dataDir, 'files')),
  };
  if (dryRun) return study(capabilities, bytes);
  const approver = approveAs === null ? null : await actorNamed(runtime.db, approveAs);
  if (approveAs !== null && !approver) return refuse(`Không có tài khoản ${approveAs}.`);
  const asked = await askImport(capabilities, SHELL, { name: path.basename(file), bytes });
  if (!asked.ok) return refuse(problemLine(asked.problem, LANG));
  const { id } = asked.value;
  await checkImport(capabilities, id);
  const checked = (await findImport(runtime.db, id)) as CatalogueImport;
  if (checked.failed) return refuse(problemLine({ code: checked.failed }, LANG));
  const status = report({ ...checked, total: checked.total ?? 0 });
  if (status !== 0 || checked.newCount + checked.changedCount === 0) return status;
  if (!approver) {
    process.stdout.write(`Chờ phê duyệt tại /can-bo/nhap-thu-tuc/${id}.\n`);
    return 0;
  }
  const approved = await approveImport(capabilities, approver, id);
  if (!approved.ok)
    return refuse(
      approved.problem.code === 'not-permitted'
        ? `Tài khoản ${approveAs} không có thẩm quyền phê duyệt; tệp chờ tại /can-bo/nhap-thu-tuc/${id}.`
        : problemLine(approved.problem, LANG),
    );
  await carryOutImport(capabilities, id);
  const done = await findImport(runtime.db, id);
  if (done?.status !== 'done')
    return refuse(problemLine({ code: done?.failed ?? 'import-broken', facts: done?.failedFacts ?? {} }, LANG));
  process.stdout.write(`Đã nhập ${checked.newCount} thủ tục mới và ${checked.changedCount} thay đổi.\n`);
  return 0;
}

type Capabilities = Parameters<typeof studyFile>[0] & { readonly clock: Runtime['clock'] };

/** Nothing is kept of a dry run. */
async function study(capabilities: Capabilities, bytes: Buffer): Promise<number> {
  const studied = await studyWhole(capabilities, bytes);
  if (!studied.ok) return refuse(problemLine(studied.problem, LANG));
  const { total, items, faults } = studied.value;
  const count = (kind: string) => items.filter((item) => item.kind === kind).length;
  return report({
    total,
    newCount: count('new'),
    changedCount: count('changed'),
    unchangedCount: count('unchanged'),
    faultCount: faults.count,
    faults: faults.faults,
  });
}

async function studyWhole(capabilities: Capabilities, bytes: Buffer): ReturnType<typeof studyFile> {
  const format: Result<'xlsx' | 'json'> = await importFormat(bytes);
  if (!format.ok) return fail(format.problem.code as never, { facts: format.problem.facts ?? {} });
  const today = localDate(capabilities.clock.now());
  return studyFile(capabilities, { bytes, format: format.value }, { today, progress: async () => {} });
}

function report(
  found: Pick<CatalogueImport, 'newCount' | 'changedCount' | 'unchangedCount' | 'faultCount' | 'faults'> & {
    readonly total: number;
  },
): number {
  process.stdout.write(
    `${found.total} thủ tục trong tệp: ${found.newCount} mới, ${found.changedCount} thay đổi, ${found.unchangedCount} giữ nguyên.\n`,
  );
  if (found.faultCount === 0) return 0;
  process.stderr.write(faultLines(found.faults, LANG).join('\n'));
  const more = found.faultCount - found.faults.length;
  process.stderr.write(`\n${more > 0 ? `… và ${more} lỗi nữa. ` : ''}Tệp có ${found.faultCount} lỗi; không nhập gì.\n`);
  return 1;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

async function actorNamed(db: Db, username: string): Promise<Actor | null> {
  const account = await db
    .selectFrom('accounts')
    .select(['id', 'kind', 'display_name as displayName'])
    .where((where) => where(where.fn('lower', ['username']), '=', username.toLowerCase()))
    .executeTakeFirst();
  if (account?.kind !== 'staff') return null;
  const roles = await db.selectFrom('account_roles').select('role').where('account_id', '=', account.id).execute();
  return actorOf({ ...account, kind: 'staff', roles: roles.map(({ role }) => role).filter(isRole) });
}
