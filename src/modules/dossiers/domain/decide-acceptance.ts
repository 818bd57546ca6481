import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';
import { type CheckedDocument, type Shortcoming, shortcomings } from './completeness.ts';
import { findTransition, type Status } from './lifecycle.ts';
import { type DossierProblem, notAllowed } from './problems.ts';
import { receivable } from './receivable.ts';

/** Everything the decision to accept needs, `today` included. */
export type AcceptanceFacts = {
  readonly status: Status | null;
  readonly isReception: boolean;
  readonly procedure: ProcedureVersion;
  readonly hasProcess: boolean;
  readonly documents: readonly CheckedDocument[];
  readonly prepaymentReceipt: string | null;
  readonly outsideSessions: boolean;
  readonly outsideRule: 'NEXT_SESSION' | 'REFUSE';
  readonly today: Temporal.PlainDate;
};

/**
 * Whether a dossier may be accepted now: by reception in charge, in a status that allows it, for a procedure the center
 * receives under an approved process, with every paper checked and what is due beforehand paid.
 *
 * Problems: `action-not-allowed`, `not-your-agency`, `procedure-not-in-force`, `procedure-not-received`, `process-missing`,
 * `papers-incomplete` (each paper by pointer), `prepayment-outstanding`, `outside-sessions`.
 */
export function decideAcceptance(facts: AcceptanceFacts): Result<void, Problem<DossierProblem>> {
  const { status, procedure } = facts;
  if (!facts.isReception) return fail('not-your-agency', { facts: { agency: procedure.agencyName } });
  if (!findTransition('accept', status)) return fail('action-not-allowed', notAllowed('accept', status ?? ''));
  const open = receivable(procedure, facts.hasProcess, facts.today);
  if (!open.ok) return open;

  const missing = shortcomings(procedure.content.components, facts.documents);
  if (missing.length > 0)
    return fail('papers-incomplete', { errors: missing.map((one) => pointAt(one, facts.documents)) });
  if (prepaymentDong(procedure) > 0 && !facts.prepaymentReceipt?.trim())
    return fail('prepayment-outstanding', {
      facts: { dong: prepaymentDong(procedure) },
      errors: [{ pointer: '/prepaymentReceipt', code: 'missing' }],
    });
  if (facts.outsideSessions && facts.outsideRule === 'REFUSE') return fail('outside-sessions');
  return ok(undefined);
}

/** What has to be paid before acceptance, in whole đồng. */
export const prepaymentDong = ({ content }: ProcedureVersion): number =>
  content.charges.filter((charge) => charge.when === 'PREPAID').reduce((sum, charge) => sum + charge.amountDong, 0);

function pointAt({ componentKey, kind }: Shortcoming, documents: readonly CheckedDocument[]) {
  const index = documents.findIndex((document) => document.componentKey === componentKey);
  const pointer = index < 0 ? '/documents' : `/documents/${index}/verdict`;
  return { pointer, code: `paper-${kind}`, facts: { component: componentKey } };
}
