import { formatInstant, toRfc3339 } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { dueMode, type ExplainedLine, isPastDue } from '../../../deadlines/index.ts';
import type { ToldNow } from '../../../notices/index.ts';
import { promiseText } from '../../../procedures/index.ts';
import { type Dossier, type DossierDocument, referenceOf } from '../../domain/dossier.ts';
import { STATUSES, type Status } from '../../domain/lifecycle.ts';
import { caseNameOf } from '../../domain/procedure-in-case.ts';
import type { SupplementRequest } from '../../domain/supplement.ts';
import type { Refusal, Withdrawal } from '../../endings-store.ts';
import { afterFilingWords } from '../../messages/after-filing.ts';
import { citizenWords } from '../../messages/citizen.ts';
import { words } from '../../messages/index.ts';
import type { DueDateExplanation } from '../../queries/explain-due-date.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import type { TimelineEvent } from '../../queries/timeline.ts';
import { dueDateLines, pauseStory } from '../due-date-lines.ts';
import { formPlace } from '../filled-forms.view.ts';
import { movedText } from '../moved-text.ts';
import { type AfterFiling, afterFilingOf } from './after-filing.presenter.ts';
import { lackingPapers, type Prepayment } from './before-acceptance.ts';
import { returnMethodText } from './return-method.ts';
import { endedWithoutResult, statusText } from './status-text.ts';
import { isCheckLate, waitingFor } from './waiting-for.ts';

export type OwnDossierFacts = DossierView & {
  readonly events: readonly TimelineEvent[];
  readonly explanation: DueDateExplanation | null;
  readonly hasReceipt: boolean;
  /** The applicant may open the electronic copy of the result now. */
  readonly hasElectronicResult: boolean;
  /** Names of the agencies by id. */
  readonly agencies: ReadonlyMap<number, string>;
  /** The last request the center sent out; null where there was none. */
  readonly supplement: SupplementRequest | null;
  /** The center has answered a question about it. */
  readonly hasAnswer: boolean;
  readonly prepayment: Prepayment | null;
  /** When each file was sent. */
  readonly sentAt: ReadonlyMap<number, Temporal.Instant>;
  readonly refusal: Refusal | null;
  /** Where to go instead, on a redirection. */
  readonly rightAgency: { readonly name: string; readonly address: string; readonly phone: string } | null;
  readonly withdrawal: Withdrawal | null;
  /** Legal papers about the dossier, oldest first. */
  readonly papers: readonly { readonly id: number; readonly title: string; readonly number: string | null }[];
  /** What the agency apologised for and promised; null where it did not. */
  readonly apology: { readonly title: string; readonly text: string } | null;
  readonly now: Temporal.Instant;
  /** What the agency's notices say to the applicant. */
  readonly answers: readonly ToldNow[];
};

type Row = { readonly key: string; readonly value: string };
export type OwnDossierView = {
  readonly reference: string;
  readonly procedureName: string;
  readonly status: { readonly key: Status; readonly text: string };
  readonly card: { readonly title: string; readonly text: string };
  /** The result or the center's answer is late: an apology, before the hotline. */
  readonly apology: { readonly title: string; readonly text: string } | null;
  readonly answers: readonly ToldNow[];
  readonly prepayment: Prepayment | null;
  /** Mandatory papers it was filed without. */
  readonly lacking: readonly string[];
  /** Null where there is none to wait for: it ended without a result. */
  readonly due: {
    readonly at: string | null;
    /** Where the legal date has moved since. */
    readonly original: string | null;
    /** What pauses made of it; the clock may stand still now. */
    readonly pauses: readonly string[];
    readonly isPaused: boolean;
    readonly overdue: boolean;
    readonly limit: string;
    readonly provisional: boolean;
    readonly why: readonly ExplainedLine[];
  } | null;
  readonly receiptHref: string | null;
  readonly resultHref: string | null;
  readonly events: readonly {
    readonly label: string;
    readonly text: string;
    readonly datetime: string;
    readonly when: string;
  }[];
  readonly papers: readonly {
    readonly name: string;
    readonly pieces: string;
    /** The form that was filled in its place, further down. */
    readonly form: { readonly place: string } | null;
    /** The last one first. */
    readonly files: readonly { readonly href: string; readonly name: string; readonly when: string }[];
  }[];
  readonly filled: DossierView['forms'];
  readonly after: AfterFiling;
  readonly about: readonly Row[];
};

export function ownDossierView(lang: Lang, facts: OwnDossierFacts): OwnDossierView {
  const { dossier, procedure } = facts;
  const reference = referenceOf(dossier);
  const { redirected } = afterFilingWords(lang).own;
  const isRedirected = facts.refusal?.kind === 'redirected';
  return {
    reference,
    procedureName: procedure.content.name,
    status: { key: dossier.status, text: statusText(lang, { ...dossier, isRedirected }) },
    card: waitingFor(lang, facts),
    apology: facts.apology ?? lateAnswer(lang, dossier, facts.now),
    answers: facts.answers,
    prepayment: facts.prepayment,
    lacking: lackingPapers(dossier, procedure, facts.documents),
    due: endedWithoutResult(dossier.status) ? null : dueOf(lang, facts),
    resultHref: facts.hasElectronicResult ? `/ho-so/${reference}/ket-qua` : null,
    receiptHref: facts.hasReceipt ? `/ho-so/${reference}/giay-tiep-nhan.pdf` : null,
    events: facts.events
      .map((event) => ({
        ...eventOf(lang, event, facts.agencies),
        ...(isRedirected && event.action === 'refuse' && { label: redirected }),
      }))
      .reverse(),
    papers: facts.documents.map((document) => paperOf(lang, reference, document, facts.sentAt)),
    filled: facts.forms,
    after: afterFilingOf(lang, facts),
    about: aboutOf(lang, facts),
  };
}

/** “We should have answered by …, and apologise”; null while there is time. */
export function lateAnswer(lang: Lang, dossier: Dossier, now: Temporal.Instant): OwnDossierView['apology'] {
  const texts = citizenWords(lang).filed;
  if (!isCheckLate(dossier, now)) return null;
  return { title: texts.lateTitle, text: texts.late(formatInstant(dossier.checkDueAt, lang)) };
}

function dueOf(
  lang: Lang,
  { dossier, procedure, explanation, apology, now }: OwnDossierFacts,
): NonNullable<OwnDossierView['due']> {
  const texts = citizenWords(lang);
  const { timeLimit } = procedure.content;
  const { accepted } = dossier;
  const legal = accepted?.legalDueAt ?? null;
  const mode = dueMode(timeLimit);
  const open = STATUSES[dossier.status].clock !== 'ended';
  const isPassed = (due: Temporal.Instant) => isPastDue(now, due, mode.ok ? mode.value : 'date');
  // Who was given a new date reads that, until it passes too.
  const promised = apology && accepted?.promisedDueAt;
  const moved = accepted && legal && !legal.equals(accepted.originalDueAt);
  return {
    at: legal && formatInstant(legal, lang),
    original: moved ? texts.own.originalDue(formatInstant(accepted.originalDueAt, lang)) : null,
    overdue: legal !== null && open && isPassed(legal) && !(promised && !isPassed(promised)),
    limit: texts.own.limit(promiseText(procedure.content, lang)),
    provisional: explanation?.deadline.provisional ?? false,
    pauses: accepted ? pauseStory(accepted, lang) : [],
    isPaused: accepted !== null && legal === null && open,
    why: accepted && explanation ? dueDateLines(explanation.lines, accepted, lang) : [],
  };
}

function eventOf(lang: Lang, { at, action, step, moved }: TimelineEvent, agencies: ReadonlyMap<number, string>) {
  const agency = step?.agencyId == null ? null : agencies.get(step.agencyId);
  return {
    label: words(lang).actions[action],
    text: moved ? movedText(moved, lang) : step ? [step.name, agency].filter(Boolean).join(' – ') : '',
    datetime: toRfc3339(at),
    when: formatInstant(at, lang),
  };
}

function paperOf(
  lang: Lang,
  reference: string,
  { name, uploads, formKey, ...counts }: DossierDocument,
  sentAt: OwnDossierFacts['sentAt'],
) {
  const texts = citizenWords(lang).filing;
  const pieces = [
    counts.originals > 0 && texts.originals(counts.originals),
    counts.certifiedCopies > 0 && texts.certifiedCopies(counts.certifiedCopies),
    counts.copies > 0 && texts.copies(counts.copies),
  ].filter((part) => part !== false);
  const files = uploads
    .map(({ id, name }) => ({ id, name, at: sentAt.get(id) }))
    .sort((one, other) => compareTimes(other.at, one.at) || other.id - one.id)
    .map(({ id, name, at }) => ({
      href: `/ho-so/${reference}/tep/${id}`,
      name,
      when: at ? citizenWords(lang).own.sentAt(formatInstant(at, lang)) : '',
    }));
  return { name, pieces: pieces.join(', '), form: formKey ? { place: formPlace(formKey) } : null, files };
}

const compareTimes = (one: Temporal.Instant | undefined, other: Temporal.Instant | undefined): number =>
  one && other ? Temporal.Instant.compare(one, other) : 0;

function aboutOf(lang: Lang, { dossier, procedure }: OwnDossierFacts): Row[] {
  const { filing, own } = citizenWords(lang);
  const caseName = caseNameOf(procedure.content, dossier);
  const { applicant } = dossier;
  return [
    { key: own.provisionalNumber, value: dossier.provisionalNumber },
    ...(caseName ? [{ key: filing.case, value: caseName }] : []),
    { key: own.submitted, value: formatInstant(dossier.submittedAt, lang) },
    { key: filing.nameOf[applicant.kind], value: applicant.name },
    { key: filing.idNumberOf[applicant.kind], value: applicant.idNumber },
    { key: filing.phone, value: applicant.phone },
    ...(applicant.email ? [{ key: filing.email, value: applicant.email }] : []),
    { key: filing.address, value: applicant.address },
    ...(dossier.submitterName ? [{ key: filing.submitterName, value: dossier.submitterName }] : []),
    { key: own.returnMethod, value: returnMethodText(dossier, lang) },
  ];
}
