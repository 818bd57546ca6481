import { formatInstant } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { isPastDue } from '../../../deadlines/index.ts';
import { referenceOf } from '../../domain/dossier.ts';
import type { SupplementItem, SupplementRequest } from '../../domain/supplement.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import { citizenWords } from '../../messages/citizen.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import type { SupplementQuestion } from '../../questions-store.ts';
import { hasPassed, timeLeft } from '../time-left.ts';

/** A request the center has sent out; what agencies only proposed is not for the applicant to read (QC Đ5.1e). */
export type IssuedRequest = SupplementRequest & { readonly issued: NonNullable<SupplementRequest['issued']> };

export type AskedFacts = DossierView & {
  /** In order; the last one is what the page is about. */
  readonly requests: readonly IssuedRequest[];
  readonly questions: readonly SupplementQuestion[];
  /** Numbers of the issued papers by what they are about. */
  readonly papers: ReadonlyMap<string, number>;
  /** Within how many working days the center explains. */
  readonly answerDays: number;
  readonly centerName: string;
  /** When each file of the dossier was sent. */
  readonly sentAt: ReadonlyMap<number, Temporal.Instant>;
  readonly now: Temporal.Instant;
};

export type ItemView = {
  readonly componentKey: string;
  readonly name: string;
  readonly kind: { readonly key: SupplementItem['kind']; readonly text: string };
  /** It was handed in, and the request waits for it no more. */
  readonly isHandedIn: boolean;
  readonly rows: readonly { readonly key: string; readonly value: string }[];
};

export type QuestionView = {
  readonly question: string;
  readonly by: string;
  readonly at: string;
  readonly datetime: string;
  readonly answer: { readonly by: string; readonly at: string; readonly text: string } | null;
  /** By when the answer comes, while it is waited for. */
  readonly waiting: string | null;
  /** The answer is late: what the apology says before the hotline. */
  readonly late: string | null;
};

export type RequestView = {
  readonly number: string;
  /** With the day, to tell earlier ones apart. */
  readonly title: string;
  readonly who: string;
  readonly paperHref: string | null;
  readonly until: string;
  readonly isOpen: boolean;
  readonly once: string;
  readonly stillMissing: string | null;
  /** “3 papers to hand in”, or how many were asked for. */
  readonly itemsTitle: string;
  readonly items: readonly ItemView[];
  readonly clock: string;
  readonly ifNot: string;
  /** Before acceptance: what becomes of what is still not enough. */
  readonly notEnough: string | null;
  /** Where it stands once nothing can be handed in any more; empty while it is open. */
  readonly state: readonly string[];
  readonly questions: readonly QuestionView[];
};

export type AskedView = {
  readonly reference: string;
  readonly procedure: { readonly code: string; readonly name: string };
  readonly current: RequestView | null;
  readonly past: readonly RequestView[];
  readonly mayHandIn: boolean;
  readonly mayAsk: boolean;
  readonly answerDays: number;
  /** A lapsed one: the applicant files anew. */
  readonly fileAnew: boolean;
};

export function askedView(lang: Lang, facts: AskedFacts): AskedView {
  const { dossier, procedure, requests, permitted } = facts;
  const current = requests.at(-1) ?? null;
  return {
    reference: referenceOf(dossier),
    procedure: { code: procedure.code, name: procedure.content.name },
    current: current && requestView(lang, facts, current),
    past: requests
      .slice(0, -1)
      .map((request) => requestView(lang, facts, request))
      .reverse(),
    mayHandIn: current !== null && isOpen(facts, current) && (permitted.has('supply') || permitted.has('hand-in')),
    mayAsk: current?.status === 'issued' && permitted.has('ask-explanation'),
    answerDays: facts.answerDays,
    fileAnew: current?.status === 'lapsed',
  };
}

/** Something can still be handed in to it: it waits for the applicant, and its time is not over. */
const isOpen = ({ dossier, now }: AskedFacts, { status, issued }: IssuedRequest): boolean =>
  status === 'issued' && dossier.status === 'supplement_requested' && !hasPassed(issued.windowUntil, now);

function requestView(lang: Lang, facts: AskedFacts, request: IssuedRequest): RequestView {
  const texts = afterFilingWords(lang).asked;
  const { issued, exception, stage } = request;
  const paper = facts.papers.get(`supplement-request:${request.id}`);
  const issuedAt = formatInstant(issued.at, lang);
  const who = stage === 'handling' ? texts.byAgency : texts.byCenter;
  return {
    number: issued.numberText,
    title: afterFilingWords(lang).past.named(issued.numberText, issuedAt),
    who: who(facts.centerName, issuedAt),
    paperHref: paper === undefined ? null : `/ho-so/${referenceOf(facts.dossier)}/phieu/${paper}.pdf`,
    until: texts.untilLeft(formatInstant(issued.windowUntil, lang), timeLeft(lang, issued.windowUntil, facts.now)),
    isOpen: isOpen(facts, request),
    once: exception ? texts.exception(exception.ground, exception.legalBasis) : texts.once,
    stillMissing: request.status === 'issued' ? request.stillMissing : null,
    itemsTitle: (isOpen(facts, request) ? texts.items : texts.itemsAsked)(request.items.length),
    items: request.items.map((item) => itemView(lang, facts, request, item)),
    clock: texts.clock[issued.clock],
    ifNot: issued.clock === 'NONE' ? texts.ifNot.NONE : texts.ifNot.accepted,
    notEnough: issued.clock === 'NONE' ? texts.notEnough : null,
    state: stateOf(lang, facts, request),
    questions: facts.questions
      .filter(({ requestId }) => requestId === request.id)
      .map((one) => questionView(lang, one, facts.now)),
  };
}

function itemView(lang: Lang, facts: AskedFacts, request: IssuedRequest, item: SupplementItem): ItemView {
  const { procedure } = facts;
  const { asked: texts } = afterFilingWords(lang);
  const { filing } = citizenWords(lang);
  const component = procedure.content.components.find(({ key }) => key === item.componentKey);
  const { originals = 0, certifiedCopies = 0, copies = 0 } = component ?? {};
  const pieces = [
    originals > 0 && filing.originals(originals),
    certifiedCopies > 0 && filing.certifiedCopies(certifiedCopies),
    copies > 0 && filing.copies(copies),
  ].filter((part) => part !== false);
  const isHandedIn = request.status === 'sent' || request.status === 'supplied';
  const what = item.kind === 'correction' ? texts.copyAnew : texts.thePaper;
  return {
    componentKey: item.componentKey,
    name: item.name,
    kind: { key: item.kind, text: isHandedIn ? texts.handedIn : texts.kinds[item.kind] },
    isHandedIn,
    rows: [
      isHandedIn
        ? { key: texts.handedIn, value: filesHandedIn(facts, request, item).join('; ') || texts.onPaper }
        : { key: texts.bring, value: pieces.length > 0 ? `${what}: ${pieces.join(', ')}` : what },
      ...(item.detail ? [{ key: texts.detail, value: item.detail }] : []),
      { key: texts.reason, value: item.reason },
      { key: texts.basis, value: item.legalBasis },
    ],
  };
}

/** Files that came for a paper after it was asked for. */
function filesHandedIn({ documents, sentAt }: AskedFacts, { issued }: IssuedRequest, item: SupplementItem): string[] {
  const uploads = documents.find(({ componentKey }) => componentKey === item.componentKey)?.uploads ?? [];
  return uploads
    .filter(({ id }) => {
      const at = sentAt.get(id);
      return at !== undefined && Temporal.Instant.compare(at, issued.at) >= 0;
    })
    .map(({ name }) => name);
}

function questionView(lang: Lang, asked: SupplementQuestion, now: Temporal.Instant): QuestionView {
  const texts = afterFilingWords(lang).thread;
  const by = formatInstant(asked.dueAt, lang);
  const isLate = asked.answeredAt === null && isPastDue(now, asked.dueAt, 'hour');
  return {
    question: asked.question,
    by: texts.you(asked.askedByName),
    at: formatInstant(asked.askedAt, lang),
    datetime: asked.askedAt.toString(),
    answer:
      asked.answeredAt === null
        ? null
        : {
            by: texts.center(asked.answeredByName ?? ''),
            at: formatInstant(asked.answeredAt, lang),
            text: asked.answer ?? '',
          },
    waiting: asked.answeredAt === null && !isLate ? texts.waiting(by) : null,
    late: isLate ? texts.late(by) : null,
  };
}

function stateOf(lang: Lang, facts: AskedFacts, request: IssuedRequest): string[] {
  const texts = afterFilingWords(lang).state;
  const { dossier, now } = facts;
  const { notEnough } = afterFilingWords(lang).asked;
  const at = (instant: Temporal.Instant | null) => (instant ? formatInstant(instant, lang) : '');
  const { issued, sentAt, suppliedAt } = request;
  switch (request.status) {
    case 'issued':
      if (dossier.status === 'withdrawal_requested') return [texts.withdrawing];
      return hasPassed(issued.windowUntil, now) ? [texts.lapsed(at(issued.windowUntil)), texts.lapsedNext] : [];
    case 'sent':
      return [
        texts.sent(at(sentAt)),
        texts.checked(at(request.checkDueAt)),
        ...(issued.clock === 'NONE' ? [] : [texts.checkedClock[issued.clock](at(sentAt))]),
        texts.checkedMissing,
      ];
    case 'supplied':
      if (dossier.status === 'submitted')
        return [texts.sent(at(sentAt)), texts.checked(at(dossier.checkDueAt)), texts.checkedAccept, notEnough];
      return [texts.supplied(at(suppliedAt)), ...newDue(request).map((due) => texts.due(at(due)))];
    case 'lapsed':
      return [texts.lapsed(at(issued.windowUntil)), texts.lapsedNext];
    default:
      return [texts.ended];
  }
}

const newDue = ({ issued, dueIfRestarted, dueIfResumed }: IssuedRequest): Temporal.Instant[] =>
  [issued.clock === 'RESTART' ? dueIfRestarted : dueIfResumed].filter((due) => due !== null);
