import assert from 'node:assert/strict';
import { localDate } from '../../src/kernel/time.ts';
import { aCheck, aFiling } from '../../src/modules/dossiers/dossier.builder.ts';
import { acceptDossier, completeStep, fileDossier } from '../../src/modules/dossiers/index.ts';
import { holdCouncil } from '../../src/modules/handling/index.ts';
import type { Actor } from '../../src/modules/identity/index.ts';
import type { ProcedureFile } from '../../src/modules/procedures/index.ts';
import { registerResult } from '../../src/modules/results/index.ts';
import { activeSteps, stepsOf } from '../../src/modules/workflow/index.ts';
import type { TestCenter } from './center.ts';

/** A result as agencies sign it. */
export const signed = {
  kind: 'positive' as const,
  documentNumber: '12/GCN',
  documentDate: '2026-11-23',
  signer: 'Người ký mẫu',
};

/** The applicant in person at the return desk. */
export const applicantItself = {
  receiver: { name: 'Nguyễn Thị Ví Dụ', idNumber: '000000000001', capacity: 'applicant' as const },
  evidence: { kind: 'confirmation' as const },
};

/** What a written notice of an agency says (QC Đ13.5), with a working day a week on. */
export function aNotice(now: Temporal.Instant, cause = 'site-inspection') {
  const day = localDate(now).add({ days: 7 });
  const toMonday = Math.max(0, 8 - day.dayOfWeek) < 3 ? 8 - day.dayOfWeek : 0;
  const newExpectedOn = day.add({ days: toMonday }).toString();
  return { cause, reason: 'Kiểm tra thực tế tại nơi đăng ký', newExpectedOn };
}

/** The code of a verb's problem, or `ok`. */
export const code = (result: { ok: boolean; problem?: { code: string } }) => result.problem?.code ?? 'ok';

/** The demo people at work: whoever's turn it is does it. */
export async function handling(center: TestCenter) {
  const { services, data } = center;
  const { db } = services;
  const find = (matches: (procedure: ProcedureFile) => boolean) => data.procedures.find(matches) as ProcedureFile;
  const standard = find(({ agency, settlement }) => agency === 'SKHDT' && settlement === 'STANDARD');
  const citizen = await center.actor('congdan1');
  const reception = await center.actor('tiepnhan1');

  async function accepted(procedure: ProcedureFile, at: Actor = reception) {
    const filed = await fileDossier(services, citizen, aFiling(procedure));
    assert.ok(filed.ok, JSON.stringify(filed));
    const result = await acceptDossier(services, at, {
      ...aCheck(procedure),
      reference: filed.value.provisionalNumber,
    });
    assert.ok(result.ok, JSON.stringify(result));
    return result.value;
  }

  /** Whoever of the demo accounts may do the step whose turn it is. */
  async function actorOfStep(dossierId: number) {
    const [step] = activeSteps(await stepsOf(db, dossierId));
    assert.ok(step);
    const agency = await db
      .selectFrom('agencies')
      .select('key')
      .where('id', '=', step.agencyId ?? 0)
      .executeTakeFirst();
    const account = data.accounts.find(
      ({ agency: key, roles }) => key === agency?.key && (roles as readonly string[]).includes(step.role),
    );
    return { step, actor: await center.actor(account?.username ?? 'tiepnhan1') };
  }

  /** What has to be there before a step of some kind may be completed. */
  async function prepared({ step, actor }: Awaited<ReturnType<typeof actorOfStep>>, reference: string) {
    if (step.kind !== 'council') return;
    const heldAt = center.clock.now().toString();
    const session = { members: ['Chủ tịch Mẫu', 'Thư ký Mẫu'], conclusion: 'Thống nhất thông qua', heldAt };
    const held = await holdCouncil(services, actor, { ...session, reference, stepKey: step.key });
    assert.ok(held.ok, JSON.stringify(held));
  }

  async function handledUpToTheResult(procedure: ProcedureFile) {
    const dossier = await accepted(procedure);
    const agencies = new Set<number | null>();
    for (;;) {
      const { step, actor } = await actorOfStep(dossier.id);
      agencies.add(step.agencyId);
      await prepared({ step, actor }, dossier.code!);
      const outcome = step.outcomes?.[0] && { outcome: step.outcomes[0].key };
      const done = await completeStep(services, actor, {
        reference: dossier.code!,
        stepKey: step.key,
        ...outcome,
        verification: aNotice(center.clock.now()),
        ...(step.kind === 'verify' && { note: 'Kết quả xác minh: đúng thực tế' }),
      });
      if (done.ok) continue;
      assert.equal(done.problem.code, 'action-not-allowed');
      const result = await registerResult(services, actor, {
        ...signed,
        documentDate: localDate(center.clock.now()).toString(),
        reference: dossier.code!,
      });
      assert.ok(result.ok, JSON.stringify(result));
      return { dossier: result.value, agencies };
    }
  }

  async function deskOf(agency: string) {
    const numbers = data.counters.filter(({ agencies }) => agencies.includes(agency)).map(({ number }) => number);
    const account = data.accounts.find(
      ({ counters, roles }) => roles.includes('reception') && counters?.some((n) => numbers.includes(n)),
    );
    return center.actor(account!.username);
  }

  return { find, standard, citizen, reception, accepted, actorOfStep, prepared, handledUpToTheResult, deskOf };
}
