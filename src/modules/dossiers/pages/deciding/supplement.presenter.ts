import { formatInstant } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { papersThere } from '../../domain/completeness.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { openSupplement, type SupplementRequest } from '../../domain/supplement.ts';
import { decidingWords } from '../../messages/deciding.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import type { SupplementQuestion } from '../../questions-store.ts';

export type AskableItem = {
  readonly componentKey: string;
  readonly name: string;
  /** Handed in: it can be put right. Else it can only be missing. */
  readonly isThere: boolean;
  /** Ticked from the start: found wrong at the check, or mandatory and not there. */
  readonly chosen: boolean;
  readonly reason: string;
};

export type RequestCard = {
  readonly id: number;
  readonly title: string;
  readonly state: string;
  readonly colour: 'blue' | 'yellow' | 'green' | 'red' | 'grey';
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  readonly items: SupplementRequest['items'];
  readonly thread: readonly (SupplementQuestion & { readonly asked: string; readonly by: string })[];
};

/** What the page lets this person do now; one of them at most is the next thing to do. */
export type SupplementTask =
  | { readonly kind: 'ask' | 'propose' | 'except'; readonly items: readonly AskableItem[]; readonly legalBasis: string }
  | { readonly kind: 'issue'; readonly unsigned: boolean; readonly signs: boolean; readonly issues: boolean }
  | { readonly kind: 'hand-in'; readonly items: SupplementRequest['items'] }
  | { readonly kind: 'check'; readonly files: string }
  | { readonly kind: 'none'; readonly text: string };

export type SupplementFacts = {
  readonly cards: readonly RequestCard[];
  readonly task: SupplementTask;
  readonly mayAnswer: boolean;
  readonly forms: readonly { readonly text: string; readonly href: string }[];
};

export type SupplementGiven = {
  readonly view: DossierView;
  readonly requests: readonly SupplementRequest[];
  readonly questions: readonly SupplementQuestion[];
  /** Papers preselected by the page that led here. */
  readonly preselected: readonly string[];
  readonly forms: SupplementFacts['forms'];
};

const COLOURS = {
  proposed: 'yellow',
  declined: 'grey',
  issued: 'blue',
  sent: 'yellow',
  supplied: 'green',
  lapsed: 'red',
  ended: 'grey',
} as const;

/** What the official reads about the supplements of a dossier, newest first, and what they may do now. */
export function supplementPresenter(given: SupplementGiven, lang: Lang): SupplementFacts {
  const { view, requests, questions, forms } = given;
  return {
    cards: requests.toReversed().map((request) => cardOf(request, questions, lang)),
    task: taskOf(given, lang),
    mayAnswer: view.permitted.has('answer-explanation'),
    forms,
  };
}

function cardOf(request: SupplementRequest, questions: readonly SupplementQuestion[], lang: Lang): RequestCard {
  const { supplement: texts } = decidingWords(lang);
  const { issued, exception, sentAt, checkDueAt, stillMissing, declinedGround } = request;
  const at = (instant: Temporal.Instant | null | undefined) => (instant ? formatInstant(instant, lang) : '');
  const rows = [
    [texts.stage, texts.stages[request.stage]],
    [texts.issuedAt, at(issued?.at)],
    [texts.windowUntil, at(issued?.windowUntil)],
    [texts.clock, issued ? texts.clocks[issued.clock] : ''],
    [texts.exception, exception ? `${exception.ground} (${exception.legalBasis})` : ''],
    [texts.declined, declinedGround ?? ''],
    [texts.sentAt, at(sentAt)],
    [texts.checkDue, request.status === 'sent' ? at(checkDueAt) : ''],
    [texts.stillMissing, stillMissing ?? ''],
    [texts.ifRestarted, at(request.dueIfRestarted)],
    [texts.ifResumed, at(request.dueIfResumed)],
  ] as const;
  return {
    id: request.id,
    title: issued ? texts.numbered(issued.numberText) : texts.proposal,
    state: texts.statuses[request.status],
    colour: COLOURS[request.status],
    rows: rows.flatMap(([key, value]) => (value === '' ? [] : [{ key, value }])),
    items: request.items,
    thread: questions
      .filter(({ requestId }) => requestId === request.id)
      .map((question) => ({ ...question, asked: at(question.askedAt), by: at(question.dueAt) })),
  };
}

function taskOf({ view, requests, preselected }: SupplementGiven, lang: Lang): SupplementTask {
  const { supplement: texts } = decidingWords(lang);
  const { permitted, dossier } = view;
  const open = openSupplement(requests);
  if (open?.status === 'proposed') {
    const unsigned = open.exception !== null && open.exception.signedBy === null;
    const [issues, signs] = [permitted.has('request-supplement'), unsigned && permitted.has('sign-exception')];
    return issues || signs ? { kind: 'issue', unsigned, signs, issues } : { kind: 'none', text: texts.waitsForCenter };
  }
  if (open?.status === 'sent')
    return permitted.has('supply')
      ? { kind: 'check', files: `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}` }
      : { kind: 'none', text: texts.waitsForCheck };
  if (open) {
    const hands = permitted.has('hand-in') || permitted.has('supply');
    return hands ? { kind: 'hand-in', items: open.items } : { kind: 'none', text: texts.waitsForApplicant };
  }
  const had = requests.some(({ issued, exception }) => issued !== null && exception === null);
  const asks = permitted.has('request-supplement') && !dossier.accepted;
  const proposes = permitted.has('propose-supplement');
  const form = { items: askable(view, preselected, texts.missingReason), legalBasis: basisOf(view, lang) };
  if (asks && !had) return { kind: 'ask', ...form };
  if (proposes) return { kind: had ? 'except' : 'propose', ...form };
  return { kind: 'none', text: texts.nothingToDo };
}

function askable({ procedure, documents, dossier }: DossierView, preselected: readonly string[], missing: string) {
  const papers = papersThere(documents);
  return procedure.content.components.map(({ key, name, mandatory }): AskableItem => {
    const there = papers.has(key);
    const wrong = documents.find(({ componentKey }) => componentKey === key)?.verdict === 'invalid';
    return {
      componentKey: key,
      name,
      isThere: there,
      chosen: wrong || preselected.includes(key) || (mandatory && !there && !dossier.accepted),
      reason: there ? '' : missing,
    };
  });
}

/** What the list of papers rests on: the decision that published the procedure. */
const basisOf = ({ procedure }: DossierView, lang: Lang): string =>
  decidingWords(lang).supplement.publishedBasis(procedure.content.code, procedure.decisionNo);
