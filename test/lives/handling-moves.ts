import { askObligation, cancelObligation, settleObligation } from '../../src/modules/dossiers/index.ts';
import {
  answerConsultation,
  assignStep,
  claimStep,
  consult,
  consultationsOf,
  handBackStep,
  pauseDossier,
  recordAbsence,
  resumeDossier,
} from '../../src/modules/handling/index.ts';
import { extendDossier, issueApology } from '../../src/modules/lateness/index.ts';
import {
  beginVerification,
  endVerification,
  explainLateness,
  noticesOf,
  sendBack,
} from '../../src/modules/notices/index.ts';
import { recallResult } from '../../src/modules/results/index.ts';
import { waysBack } from '../../src/modules/workflow/index.ts';
import { anyStep, type Moves, reference, type Standing } from './standing.ts';

const LAW = { ground: 'Cần làm rõ', legalBasis: 'Điều 5 Nghị định mẫu' };
const inDays = ({ services }: Standing, days: number) =>
  services.clock.now().toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().add({ days }).toString();
const notice = (standing: Standing, cause: string) => ({
  cause,
  reason: 'Nội dung chưa thống nhất',
  newExpectedOn: inDays(standing, 21),
});
const approverOf = ({ who, dossier }: Standing) => who(dossier.agencyId, 'approver');

/** What agencies do to a dossier beside completing its steps. */
export const HANDLING_MOVES: Moves = {
  async 'hand back'(standing) {
    const { step, actor } = await anyStep(standing);
    const ways = waysBack(standing.steps, step.key);
    const to = ways.length > 0 ? standing.chance.of(ways).key : 'tiep-nhan';
    return handBackStep(standing.services, actor, {
      ...reference(standing),
      stepKey: step.key,
      to,
      ground: 'Thiếu ý kiến',
    });
  },
  async claim(standing) {
    const { step, actor } = await anyStep(standing);
    return claimStep(standing.services, actor, { ...reference(standing), stepKey: step.key });
  },
  async assign(standing) {
    const { step, actor } = await anyStep(standing);
    const head = await standing.who(step.agencyId, 'agency_head');
    return assignStep(standing.services, head, {
      ...reference(standing),
      stepKey: step.key,
      assignee: actor.accountId,
    });
  },
  async 'somebody is away'(standing) {
    const { step, actor } = await anyStep(standing);
    const head = await standing.who(step.agencyId, 'agency_head');
    const [from, to] = [inDays(standing, 0), inDays(standing, 1)];
    return recordAbsence(standing.services, head, { account: actor.accountId, kind: 'sick', from, to });
  },
  async consult(standing) {
    const { step, actor } = await anyStep(standing);
    return consult(standing.services, actor, {
      ...reference(standing),
      stepKey: step.key,
      agency: standing.chance.of(['STNMT', 'SXD', 'SGTVT']),
      question: 'Có vướng quy hoạch không?',
      ground: 'Điều 8 Quy chế',
      limit: { value: 2, unit: 'working_days' },
    });
  },
  async 'answer a consultation'(standing) {
    const asked = await consultationsOf(standing.services.db, standing.dossier.id);
    const [waiting] = asked.filter(({ answeredAt }) => answeredAt === null);
    const actor = await standing.who(waiting?.agencyId ?? standing.dossier.agencyId, 'handler');
    const input = { ...reference(standing), consultation: waiting?.id ?? 1, answer: 'Không vướng quy hoạch' };
    return answerConsultation(standing.services, actor, input);
  },
  async 'begin a verification'(standing) {
    const { step, actor } = await anyStep(standing);
    return beginVerification(standing.services, actor, {
      ...reference(standing),
      stepKey: step.key,
      ...notice(standing, 'data-mismatch'),
    });
  },
  async 'end a verification'(standing) {
    const { actor } = await anyStep(standing);
    const [known] = (await noticesOf(standing.services.db, [standing.dossier.id])).filter(
      ({ kind }) => kind === 'verification',
    );
    const input = { ...reference(standing), noticeId: known?.id ?? 1, finding: 'Đúng như hồ sơ' };
    return endVerification(standing.services, actor, input);
  },
  async 'explain the delay'(standing) {
    const approver = await approverOf(standing);
    return explainLateness(standing.services, approver, { ...reference(standing), ...notice(standing, 'overload') });
  },
  async 'send back'(standing) {
    const approver = await approverOf(standing);
    const input = {
      ...notice(standing, 'not-competent'),
      legalBasis: LAW.legalBasis,
      papersReturned: 'Toàn bộ giấy tờ',
    };
    return sendBack(standing.services, approver, { ...reference(standing), ...input });
  },
  async apologise(standing) {
    const approver = await approverOf(standing);
    const input = { causeCode: 'overload', reason: 'Nhiều hồ sơ cùng lúc', newDueOn: inDays(standing, 28) };
    return issueApology(standing.services, approver, { ...reference(standing), ...input });
  },
  async extend(standing) {
    const approver = await approverOf(standing);
    return extendDossier(standing.services, approver, { ...reference(standing), value: 2, ...LAW });
  },
  async 'stop the clock'(standing) {
    return pauseDossier(standing.services, await approverOf(standing), { ...reference(standing), ...LAW });
  },
  async 'let the clock go on'(standing) {
    return resumeDossier(standing.services, await approverOf(standing), reference(standing));
  },
  async 'ask for money'(standing) {
    const stopsClock = standing.chance.percent(50);
    const actor = stopsClock ? await approverOf(standing) : (await anyStep(standing)).actor;
    const input = { amountDong: 150_000, ...LAW, payWhere: 'Quầy thu ngân', stopsClock };
    return askObligation(standing.services, actor, { ...reference(standing), ...input });
  },
  async 'pay it'(standing) {
    const cashier = await standing.who(null, 'cashier');
    return settleObligation(standing.services, cashier, { ...reference(standing), receiptNumber: 'BL-0002' });
  },
  async 'ask for no money after all'(standing) {
    const approver = await approverOf(standing);
    return cancelObligation(standing.services, approver, { ...reference(standing), ground: 'Được miễn' });
  },
  async 'take the result back'(standing) {
    return recallResult(standing.services, await approverOf(standing), { ...reference(standing), ...LAW });
  },
};
