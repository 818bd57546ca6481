import { aCheck } from '../../src/modules/dossiers/dossier.builder.ts';
import {
  askWithdrawal,
  completeStep,
  confirmSupplement,
  confirmWithdrawal,
  declineProposal,
  declineWithdrawal,
  findSupplementIncomplete,
  handInSupplement,
  issueProposedSupplement,
  proposeSupplement,
} from '../../src/modules/dossiers/index.ts';
import { deliverResult, registerResult } from '../../src/modules/results/index.ts';
import type { WorkflowStep } from '../../src/modules/workflow/index.ts';
import { applicantItself, signed } from '../support/handling.ts';
import { HANDLING_MOVES } from './handling-moves.ts';
import { anyStep, type Moves, reference, type Standing } from './standing.ts';

/** Everything somebody can do to a dossier; each is tried in season and out of season. */
export const MOVES: Moves = {
  ...HANDLING_MOVES,
  async complete(standing) {
    const { step, actor } = await anyStep(standing);
    const outcome = outcomeOf(standing, step);
    return completeStep(standing.services, actor, { ...reference(standing), stepKey: step.key, ...outcome });
  },
  async register(standing) {
    const { step, actor } = await anyStep(standing);
    const documentDate = standing.services.clock.now().toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString();
    const kind = standing.chance.percent(80) ? ('positive' as const) : ('negative' as const);
    const outcome = outcomeOf(standing, step);
    return registerResult(standing.services, actor, {
      ...signed,
      documentNumber: `${standing.dossier.version}/GCN`,
      ...reference(standing),
      kind,
      documentDate,
      ...outcome,
    });
  },
  deliver: ({ services, reception, dossier }) =>
    deliverResult(services, reception, {
      ...applicantItself,
      reference: dossier.code ?? dossier.provisionalNumber,
      receiptCode: dossier.code ?? '',
    }),
  async 'propose a supplement'(standing) {
    const { actor } = await anyStep(standing);
    const [paper] = standing.procedure.components;
    const items = [{ componentKey: paper?.key ?? '', kind: 'correction' as const, ...GROUND }];
    return proposeSupplement(standing.services, actor, { ...reference(standing), items });
  },
  'issue the supplement': (standing) =>
    issueProposedSupplement(standing.services, standing.reception, reference(standing)),
  'decline the proposal': (standing) =>
    declineProposal(standing.services, standing.reception, { ...reference(standing), ground: 'Hồ sơ đã đủ' }),
  'hand in': (standing) =>
    handInSupplement(standing.services, standing.citizen, {
      ...reference(standing),
      documents: aCheck(standing.procedure)
        .documents.slice(0, 1)
        .map(({ componentKey }) => ({
          componentKey,
          uploads: [standing.scan],
          originals: 0,
          certifiedCopies: 0,
          copies: 0,
        })),
    }),
  'confirm the supplement': (standing) => confirmSupplement(standing.services, standing.reception, reference(standing)),
  'find it incomplete': (standing) =>
    findSupplementIncomplete(standing.services, standing.reception, {
      ...reference(standing),
      missing: 'Thiếu trang 2',
    }),
  'ask to withdraw': (standing) =>
    askWithdrawal(standing.services, standing.citizen, { ...reference(standing), ground: 'Không còn nhu cầu' }),
  'confirm the withdrawal': (standing) =>
    confirmWithdrawal(standing.services, standing.reception, {
      ...reference(standing),
      papersReturned: 'Toàn bộ giấy tờ',
    }),
  'decline the withdrawal': (standing) =>
    declineWithdrawal(standing.services, standing.reception, {
      ...reference(standing),
      documentNumber: '12/GCN',
      documentDate: '2026-11-20',
      signer: 'Người ký mẫu',
    }),
};

const GROUND = { reason: 'Chưa rõ nội dung', legalBasis: 'Điều 12 Quy chế' };

function outcomeOf({ chance }: Standing, { outcomes }: WorkflowStep) {
  return outcomes && chance.percent(95) ? { outcome: chance.of(outcomes).key } : {};
}
