import { formatDay, formatInstant, localDate, toRfc3339 } from '../../../kernel/time.ts';
import type { TagColour } from '../../../web/components/index.ts';
import { type Lang, listed } from '../../../web/i18n.ts';
import type { ExplainedLine } from '../../deadlines/index.ts';
import { dueDateLines, movedText, pauseStory } from '../../dossiers/index.ts';
import type { ToldNow } from '../../notices/index.ts';
import { limitText } from '../../procedures/index.ts';
import type { WaitingFor } from '../domain/waiting-for.ts';
import { words } from '../messages/index.ts';
import type { DossierStatus } from '../queries/dossier-status.ts';

export type StatusView = {
  readonly reference: string;
  readonly procedure: {
    readonly name: string;
    readonly caseName: string | null;
    readonly href: string;
    readonly agencyName: string;
  };
  /** The card on top: whose turn it is, and what that means. */
  readonly waiting: {
    readonly title: string;
    readonly who: string | null;
    readonly text: string;
    /** Where the applicant answers it, signed in. */
    readonly link: { readonly href: string; readonly text: string } | null;
  };
  /** Several where legs run side by side. */
  readonly steps: readonly { readonly name: string; readonly owner: string }[];
  /** Null where there is none to wait for: it ended without a result. */
  readonly due: string | null;
  readonly standing: { readonly text: string; readonly colour: TagColour } | null;
  /** What is late and an apology; the hotline is told after it. */
  readonly apology: { readonly title: string; readonly text: string } | null;
  readonly answers: readonly ToldNow[];
  readonly events: readonly {
    readonly label: string;
    readonly byline: string;
    readonly when: string;
    readonly datetime: string;
  }[];
  readonly why: {
    readonly title: string;
    readonly lead: string;
    /** What pauses made of it, in sentences. */
    readonly pauses: readonly string[];
    readonly lines: readonly ExplainedLine[];
    readonly provisional: boolean;
  } | null;
};

const COLOURS: Readonly<Record<NonNullable<DossierStatus['standing']>, TagColour>> = {
  IN_TIME: 'green',
  NEAR_DUE: 'orange',
  OVERDUE: 'red',
  PAUSED: 'grey',
  EARLY: 'green',
  ON_TIME: 'green',
  LATE: 'red',
};

/** The public status page (QC Đ2.2a): status, the unit that owns the current step, the due date and why it is that one. */
export function presentStatus(status: DossierStatus, lang: Lang): StatusView {
  const texts = words(lang).status;
  const { procedure, steps, standing } = status;
  return {
    reference: status.code ?? status.provisionalNumber,
    procedure: {
      name: procedure.name,
      caseName: procedure.caseName,
      href: `/thu-tuc/${procedure.code}`,
      agencyName: procedure.agencyName,
    },
    waiting: waiting(status, lang),
    steps: steps.map((step) => ({ name: step.name, owner: ownerOf(step, status, lang) })),
    due: due(status, lang),
    standing: standing && { text: texts.standing[standing], colour: COLOURS[standing] },
    apology: apology(status, lang),
    answers: status.answers,
    events: status.timeline.toReversed().map((event) => ({
      label:
        event.action === 'refuse' && status.refusal?.kind === 'redirected'
          ? texts.redirectedEvent
          : texts.events[event.action],
      byline: event.moved
        ? movedText(event.moved, lang)
        : event.step
          ? texts.stepOf({ step: event.step.name, who: agencyName(event.step.agencyId, status, lang) })
          : '',
      when: formatInstant(event.at, lang),
      datetime: toRfc3339(event.at),
    })),
    why: why(status, lang),
  };
}

/** Whom a dossier waits for, by name; null when nobody. */
export function waitingName(waitingFor: WaitingFor, status: DossierStatus, lang: Lang): string | null {
  if (waitingFor.kind === 'nobody') return null;
  if (waitingFor.kind === 'agency')
    return listed(
      waitingFor.agencyIds.map((id) => agencyName(id, status, lang)),
      lang,
    );
  return words(lang).status.who[waitingFor.kind];
}

function waiting(status: DossierStatus, lang: Lang): StatusView['waiting'] {
  const texts = words(lang).status;
  const who = waitingName(status.waitingFor, status, lang);
  const finished = status.status === 'stopped' && status.outcome === 'withdrawn' ? texts.withdrawn : texts.finished;
  const reference = status.code ?? status.provisionalNumber;
  const isAsked = status.status === 'supplement_requested' && status.supplement?.isSent !== true;
  return {
    title: who === null ? finished : texts.waitingFor,
    who,
    text: nowText(status, lang),
    link: isAsked
      ? { href: `/dang-nhap?returnTo=${encodeURIComponent(`/ho-so/${reference}/bo-sung`)}`, text: texts.toSupplement }
      : null,
  };
}

/** What is going on, in plain words: by when, where else to go, or why it ended. */
function nowText(status: DossierStatus, lang: Lang): string {
  const texts = words(lang).status;
  const { supplement, refusal, outcome } = status;
  const now = texts.now[status.status];
  const when = (instant: Temporal.Instant) => ({ when: formatInstant(instant, lang) });
  switch (status.status) {
    case 'submitted':
      return status.isCheckLate ? now : `${now} ${texts.checkBy(when(status.checkDueAt))}`;
    case 'supplement_requested':
      if (!supplement) return now;
      if (!supplement.isSent) return texts.supplementBy({ ...when(supplement.until), count: supplement.papers });
      return supplement.checkDueAt
        ? `${texts.supplementSent} ${texts.checkBy(when(supplement.checkDueAt))}`
        : texts.supplementSent;
    case 'refused':
      if (refusal?.kind === 'redirected')
        return texts.redirected({ agency: agencyName(refusal.redirectAgencyId, status, lang) });
      return refusal?.kind === 'lapsed' ? texts.lapsed : now;
    case 'stopped':
      return (outcome !== null && texts.ended[outcome]) || now;
    case 'result_ready':
      return `${now} ${texts.collect[status.returnMethod]}`;
    default:
      return now;
  }
}

function apology({ standing, isCheckLate, checkDueAt, promised }: DossierStatus, lang: Lang): StatusView['apology'] {
  const texts = words(lang).status;
  if (promised) {
    const { agency, newDueAt, told } = promised;
    return { title: texts.promisedTitle, text: texts.promised({ agency, when: formatInstant(newDueAt, lang), told }) };
  }
  if (standing === 'OVERDUE') return { title: texts.standing.OVERDUE, text: texts.overdueText };
  if (!isCheckLate) return null;
  return { title: texts.checkLateTitle, text: texts.checkLate({ when: formatInstant(checkDueAt, lang) }) };
}

function ownerOf(step: DossierStatus['steps'][number], status: DossierStatus, lang: Lang): string {
  const owner = agencyName(step.agencyId, status, lang);
  return step.unit === null ? owner : `${step.unit}, ${owner}`;
}

const agencyName = (agencyId: number | null, { agencyNames }: DossierStatus, lang: Lang): string =>
  (agencyId !== null && agencyNames.get(agencyId)) || words(lang).status.who.center;

/** Not accepted, or stopped: there will be no result to wait for. */
const endedWithoutResult = ({ status }: DossierStatus): boolean => status === 'refused' || status === 'stopped';

function due(dossier: DossierStatus, lang: Lang): string | null {
  const { originalDueAt, legalDueAt, standing } = dossier;
  const texts = words(lang).status;
  if (endedWithoutResult(dossier)) return null;
  if (!originalDueAt) return texts.noDue;
  if (!legalDueAt) return texts.paused;
  const moved = Temporal.Instant.compare(originalDueAt, legalDueAt) !== 0;
  const original = day(originalDueAt) === day(legalDueAt) ? formatInstant(originalDueAt, lang) : day(originalDueAt);
  const first = moved ? ` (${texts.firstDue({ date: original })})` : '';
  return standing === 'PAUSED' ? texts.paused : `${formatInstant(legalDueAt, lang)}${first}`;
}

function why(status: DossierStatus, lang: Lang): StatusView['why'] {
  const { acceptedAt, countedFrom, pauses, explanation, procedure, provisional } = status;
  if (endedWithoutResult(status) || !acceptedAt || !countedFrom || explanation.length === 0) return null;
  const texts = words(lang).status;
  const limit = limitText(procedure.limit, lang);
  const isAnew = !countedFrom.equals(acceptedAt);
  return {
    title: status.legalDueAt === null ? texts.whyPaused : texts.why,
    lead: (isAnew ? texts.whyAnew : texts.whyLead)({ limit, start: formatInstant(countedFrom, lang) }),
    pauses: pauseStory({ at: acceptedAt, pauses }, lang),
    lines: dueDateLines(explanation, { pauses }, lang),
    provisional,
  };
}

const day = (instant: Temporal.Instant): string => formatDay(localDate(instant));
