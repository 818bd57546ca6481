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
  /** The verb answers and hands over in the same transaction. */
  readonly atOnce: boolean;
  readonly documents: readonly CheckedDocument[];
  readonly prepaymentReceipt: string | null;
  /** The center's profile has it digitise; whether this procedure needs it, the procedure says. */
  readonly centerDigitises: boolean;
  readonly outsideSessions: boolean;
  readonly outsideRule: 'NEXT_SESSION' | 'REFUSE';
  readonly today: Temporal.PlainDate;
};

/**
 * Whether a dossier may be accepted now: by reception in charge, in a status that allows it, for a procedure the center
 * receives under an approved process, with every paper checked and what is due beforehand paid.
 *
 * Problems: `action-not-allowed`, `not-your-agency`, `procedure-not-in-force`, `procedure-not-received`, `process-missing`,
 * `not-settled-at-once`, `settled-at-once-only`, `papers-incomplete` and `papers-not-digitised` (each paper by pointer),
 * `prepayment-outstanding`,
 * `prepayment-not-due`, `outside-sessions`.
 */
export function decideAcceptance(facts: AcceptanceFacts): Result<void, Problem<DossierProblem>> {
  const { status, procedure } = facts;
  if (!facts.isReception) return fail('not-your-agency', { facts: { agency: procedure.agencyName } });
  if (!findTransition('accept', status)) return fail('action-not-allowed', notAllowed('accept', status ?? ''));
  const open = receivable(procedure, facts.hasProcess, facts.today);
  if (!open.ok) return open;

  if ((procedure.content.settlement === 'IMMEDIATE') !== facts.atOnce)
    return fail(facts.atOnce ? 'not-settled-at-once' : 'settled-at-once-only', { facts: { code: procedure.code } });

  const twice = facts.documents.findIndex(
    ({ componentKey }, index) => facts.documents.findIndex((other) => other.componentKey === componentKey) < index,
  );
  if (twice >= 0)
    return fail('papers-incomplete', {
      errors: [{ pointer: `/documents/${twice}/componentKey`, code: 'paper-not-asked-for' }],
    });
  const missing = shortcomings(procedure.content.components, facts.documents);
  if (missing.length > 0)
    return fail('papers-incomplete', { errors: missing.map((one) => pointAt(one, facts.documents)) });
  const undigitised = facts.centerDigitises ? papersNotDigitised(procedure, facts.documents) : [];
  if (undigitised.length > 0) return fail('papers-not-digitised', { errors: undigitised });
  if (prepaymentDong(procedure) > 0 && !facts.prepaymentReceipt?.trim())
    return fail('prepayment-outstanding', {
      facts: { dong: prepaymentDong(procedure) },
      errors: [{ pointer: '/prepaymentReceipt', code: 'missing' }],
    });
  if (prepaymentDong(procedure) === 0 && facts.prepaymentReceipt)
    return fail('prepayment-not-due', { errors: [{ pointer: '/prepaymentReceipt', code: 'prepayment-not-due' }] });
  if (facts.outsideSessions && facts.outsideRule === 'REFUSE') return fail('outside-sessions');
  return ok(undefined);
}

/** What has to be paid before acceptance, in whole đồng. */
export const prepaymentDong = (procedure: ProcedureVersion): number => chargedDong(procedure, 'PREPAID');

/** What has to be paid when the result is collected, in whole đồng. */
export const dueOnReturnDong = (procedure: ProcedureVersion): number => chargedDong(procedure, 'ON_RETURN');

const chargedDong = ({ content }: ProcedureVersion, when: 'PREPAID' | 'ON_RETURN'): number =>
  content.charges.filter((charge) => charge.when === when).reduce((sum, charge) => sum + charge.amountDong, 0);

/** Mandatory papers that came on paper alone: the dossier is handed over at acceptance, and may not go without them (N3.3a). */
function papersNotDigitised({ content }: ProcedureVersion, documents: readonly CheckedDocument[]) {
  if (!content.digitisationRequired) return [];
  const mandatory = new Set(content.components.filter((component) => component.mandatory).map(({ key }) => key));
  return documents.flatMap(({ componentKey, verdict, originals, certifiedCopies, copies, files }, index) =>
    mandatory.has(componentKey) && verdict === 'valid' && originals + certifiedCopies + copies > 0 && files === 0
      ? [{ pointer: `/documents/${index}/verdict`, code: 'paper-not-digitised', facts: { component: componentKey } }]
      : [],
  );
}

function pointAt({ componentKey, kind }: Shortcoming, documents: readonly CheckedDocument[]) {
  const index = documents.findIndex((document) => document.componentKey === componentKey);
  const pointer = index < 0 ? '/documents' : `/documents/${index}/verdict`;
  return { pointer, code: `paper-${kind}`, facts: { component: componentKey } };
}
