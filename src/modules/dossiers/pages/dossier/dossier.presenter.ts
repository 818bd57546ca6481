import { formatInstant, toRfc3339 } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { StoredAgency } from '../../../center/index.ts';
import type { OpenClass } from '../../../deadlines/index.ts';
import type { LedgerEntry } from '../../../ledger/index.ts';
import type { RegisteredResult } from '../../../results/index.ts';
import { activeStep, stepAfter, type WorkflowStep } from '../../../workflow/index.ts';
import { referenceOf } from '../../domain/dossier.ts';
import type { Action } from '../../domain/lifecycle.ts';
import { words } from '../../messages/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import { whatWhoWhen } from '../check/check.presenter.ts';
import { PIECES } from '../counter/intake.presenter.ts';

type Row = { key: string; value: string };
export type StepRow = { name: string; where: string; due: string; state: 'waiting' | 'active' | 'done'; late: boolean };
export type HistoryItem = { label: string; who: string; at: string; datetime: string; text: string };
export type PaperRow = {
  name: string;
  pieces: string;
  verdict: 'unchecked' | 'valid' | 'invalid' | 'waived';
  ground: string;
  files: readonly { name: string; href: string }[];
};

/** What may be done now, each only when the person may do it. */
export type Decision = {
  check: string | null;
  complete: { action: string; step: string; next: string | null } | null;
  register: string | null;
  deliver: string | null;
  receipt: string | null;
  waiting: string | null;
};

export type DossierPageView = {
  reference: string;
  version: number;
  procedure: string;
  status: string;
  urgency: OpenClass | null;
  applicant: readonly Row[];
  clock: readonly Row[];
  papers: readonly PaperRow[];
  steps: readonly StepRow[];
  notes: readonly { step: string; text: string }[];
  history: readonly HistoryItem[];
  result: readonly Row[];
  resultFile: string | null;
  latest: string | null;
  decision: Decision;
};

export type DossierFacts = {
  readonly view: DossierView;
  readonly now: Temporal.Instant;
  readonly agencies: readonly StoredAgency[];
  readonly entries: readonly LedgerEntry[];
  readonly urgency: OpenClass | null;
  readonly result: RegisteredResult | null;
};

/** The dossier page of an official: given and asked on one side, what they may decide on the other. */
export function dossierPresenter(facts: DossierFacts, lang: Lang): DossierPageView {
  const { view, agencies, entries, urgency, now } = facts;
  const { dossier, procedure, steps } = view;
  const latest = entries.findLast(({ actor }) => actor.accountId !== null);
  const where = (step: WorkflowStep) => placeOf(step, agencies, lang);
  return {
    reference: referenceOf(dossier),
    version: dossier.version,
    procedure: `${procedure.code} – ${procedure.content.name}`,
    status: words(lang).statuses[dossier.status],
    urgency,
    applicant: applicantRows(view, lang),
    clock: clockRows(view, lang),
    papers: paperRows(view, lang),
    steps: steps.map((step) => ({
      name: step.name,
      where: where(step),
      due: step.dueAt && step.status !== 'done' ? formatInstant(step.dueAt, lang) : '',
      state: step.status,
      late: step.status === 'active' && step.dueAt !== null && Temporal.Instant.compare(step.dueAt, now) < 0,
    })),
    notes: steps.flatMap(({ name, note }) => (note ? [{ step: name, text: note }] : [])),
    history: entries.toReversed().map((entry) => historyItem(entry, steps, lang)),
    result: resultRows(facts.result, view, lang),
    resultFile: facts.result?.uploadId ? `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}/ket-qua/tep` : null,
    latest: latest ? officialWords(lang).dossier.latest(...whatWhoWhen(latest, lang)) : null,
    decision: decisionOf(
      view,
      where,
      { settledAtOnce: entries.some(({ action }) => action === 'settle-at-once') },
      lang,
    ),
  };
}

const filled = (rows: readonly (readonly [string, string | null])[]): Row[] =>
  rows.flatMap(([key, value]) => (value ? [{ key, value }] : []));

function applicantRows({ dossier }: DossierView, lang: Lang): Row[] {
  const { dossier: texts, channel, returnMethod } = officialWords(lang);
  const { applicant } = dossier;
  const returning = returnMethod[dossier.returnMethod];
  return filled([
    [texts.name, applicant.name],
    [texts.submitter, dossier.submitterName],
    [texts.idNumber, applicant.idNumber],
    [texts.phone, applicant.phone],
    [texts.email, applicant.email],
    [texts.address, applicant.address],
    [texts.channel, channel[dossier.channel]],
    [texts.returnMethod, dossier.returnAddress ? `${returning} – ${dossier.returnAddress}` : returning],
  ]);
}

function clockRows({ dossier }: DossierView, lang: Lang): Row[] {
  const { dossier: texts, check } = officialWords(lang);
  const at = (instant: Temporal.Instant | null | undefined) => (instant ? formatInstant(instant, lang) : null);
  const { accepted } = dossier;
  const moved = accepted?.legalDueAt && !accepted.legalDueAt.equals(accepted.originalDueAt);
  const waits = accepted && Temporal.Instant.compare(accepted.effectiveStart, accepted.at) > 0;
  return filled([
    [texts.submittedAt, at(dossier.submittedAt)],
    [check.answerBy, dossier.status === 'submitted' ? at(dossier.checkDueAt) : null],
    [texts.acceptedAt, at(accepted?.at)],
    [texts.starts, waits ? at(accepted.effectiveStart) : null],
    [texts.original, at(accepted?.originalDueAt)],
    [texts.legal, moved ? at(accepted.legalDueAt) : null],
    [texts.finished, at(dossier.finishedAt)],
    [texts.delivered, at(dossier.deliveredAt)],
  ]);
}

function paperRows({ dossier, documents }: DossierView, lang: Lang): PaperRow[] {
  const { pieces } = officialWords(lang);
  const base = `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}/tep`;
  return documents.map((document) => ({
    name: document.name,
    pieces:
      PIECES.filter((piece) => document[piece] > 0)
        .map((piece) => `${document[piece]} ${pieces.short[piece]}`)
        .join(', ') || '–',
    verdict: document.verdict,
    ground: document.ground ?? '',
    files: document.uploads.map(({ id, name }) => ({ name, href: `${base}/${id}` })),
  }));
}

function historyItem(
  { action, actor, at, facts }: LedgerEntry,
  steps: readonly WorkflowStep[],
  lang: Lang,
): HistoryItem {
  const { dossier: texts } = officialWords(lang);
  const step = steps.find(({ key }) => key === facts.step);
  const kind = action === 'transfer' ? texts.toStep : texts.stepDone;
  return {
    label: words(lang).actions[action as Action] ?? action,
    who:
      actor.accountId === null ? actor.name : `${actor.name} (${texts.capacities[actor.capacity] ?? actor.capacity})`,
    at: formatInstant(at, lang),
    datetime: toRfc3339(at),
    text: step ? `${kind}: ${step.name}` : '',
  };
}

function resultRows(result: RegisteredResult | null, { dossier }: DossierView, lang: Lang): Row[] {
  const { dossier: texts, intake } = officialWords(lang);
  if (!result) return dossier.outcome ? [{ key: texts.outcome, value: texts.outcomes[dossier.outcome] }] : [];
  const [year, month, day] = result.documentDate.split('-');
  return filled([
    [texts.outcome, texts.outcomes[result.kind]],
    [intake.documentNumber, `${result.documentNumber}, ${day}/${month}/${year}`],
    [intake.signer, result.signer],
  ]);
}

const placeOf = (step: WorkflowStep, agencies: readonly StoredAgency[], lang: Lang): string =>
  agencies.find(({ id }) => id === step.agencyId)?.name ?? officialWords(lang).dossier.center;

function decisionOf(
  { dossier, steps, permitted }: DossierView,
  where: (step: WorkflowStep) => string,
  /** Answered while the applicant waited: there is no receipt to print. */
  { settledAtOnce }: { settledAtOnce: boolean },
  lang: Lang,
): Decision {
  const texts = officialWords(lang).dossier;
  const link = encodeURIComponent(referenceOf(dossier));
  const step = activeStep(steps);
  const next = step && stepAfter(steps, step);
  const mine = ['accept', 'complete-step', 'register-result', 'deliver'].some((action) =>
    permitted.has(action as Action),
  );
  return {
    check: permitted.has('accept') ? `/can-bo/ho-so/${link}/tiep-nhan` : null,
    complete:
      step && permitted.has('complete-step')
        ? {
            action: `/can-bo/ho-so/${link}/buoc/${encodeURIComponent(step.key)}/hoan-thanh`,
            step: step.name,
            next: next && texts.handsTo(next.name, where(next)),
          }
        : null,
    register: permitted.has('register-result') ? `/can-bo/ho-so/${link}/ket-qua` : null,
    deliver: permitted.has('deliver') ? `/can-bo/tra-ket-qua/${link}` : null,
    receipt: dossier.accepted && !settledAtOnce ? `/ho-so/${link}/giay-tiep-nhan.pdf` : null,
    waiting: !mine && step ? texts.waitingFor(where(step), step.name) : null,
  };
}
