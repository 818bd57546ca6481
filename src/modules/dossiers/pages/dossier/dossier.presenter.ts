import { formatInstant } from '../../../../kernel/time.ts';
import type { Html } from '../../../../platform/html.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { StoredAgency } from '../../../center/index.ts';
import type { ExplainedLine, OpenClass } from '../../../deadlines/index.ts';
import type { LedgerEntry } from '../../../ledger/index.ts';
import { contentOfCase } from '../../../procedures/index.ts';
import type { RegisteredResult } from '../../../results/index.ts';
import type { WorkflowStep } from '../../../workflow/index.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { caseNameOf } from '../../domain/procedure-in-case.ts';
import { filingWords } from '../../messages/filing.ts';
import { words } from '../../messages/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { DueDateExplanation } from '../../queries/explain-due-date.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import type { WorkItem } from '../../queries/worklist.ts';
import { whatWhoWhen } from '../check/check.presenter.ts';
import { PIECES } from '../counter/pieces.ts';
import { dueDateLines } from '../due-date-lines.ts';
import { formPlace, formTitle } from '../filled-forms.view.ts';
import { representationLine } from '../representation-text.ts';
import { type Decision, decisionOf, type GoOn, goOn } from './decision.presenter.ts';
import { doneOf, type HistoryItem, historyItem, proposedText, withOutcome } from './history.presenter.ts';

type Row = { key: string; value: string | Html };
export type StepRow = { name: string; where: string; due: string; state: WorkflowStep['status']; late: boolean };
export type PaperRow = {
  name: string;
  pieces: string;
  /** `absent`: the procedure knows it, and none was handed in. */
  verdict: 'unchecked' | 'valid' | 'invalid' | 'waived' | 'absent';
  ground: string;
  files: readonly { name: string; href: string }[];
};

export type DossierPageView = {
  reference: string;
  version: number;
  procedure: string;
  status: string;
  urgency: OpenClass | null;
  applicant: readonly Row[];
  clock: readonly Row[];
  why: DueDateWhy | null;
  papers: readonly PaperRow[];
  /** The forms that were filled in place of papers. */
  filled: DossierView['forms'];
  steps: readonly StepRow[];
  notes: readonly { step: string; text: string }[];
  history: readonly HistoryItem[];
  result: readonly Row[];
  resultFile: string | null;
  latest: string | null;
  decision: Decision;
  /** Said when a step was just completed: which, and where the dossier went. */
  doneTitle: string;
  doneText: string;
  goOn: GoOn;
};

/** Why the due date is that date, line by line. */
export type DueDateWhy = { limit: string; provisional: boolean; lines: readonly ExplainedLine[] };

export type DossierFacts = {
  readonly view: DossierView;
  readonly now: Temporal.Instant;
  readonly agencies: readonly StoredAgency[];
  readonly entries: readonly LedgerEntry[];
  readonly urgency: OpenClass | null;
  readonly result: RegisteredResult | null;
  /** Null before acceptance. */
  readonly explanation: DueDateExplanation | null;
  /** The agency proposed to ask the applicant for more, and the center has not decided. */
  readonly proposed: boolean;
  /** The next of this person's steps in other dossiers. */
  readonly next: WorkItem | null;
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
    procedure: [`${procedure.code} – ${procedure.content.name}`, caseNameOf(procedure.content, dossier)]
      .filter(Boolean)
      .join(' · '),
    status: words(lang).statuses[dossier.status],
    urgency,
    applicant: [...applicantRows(view, lang), ...assistedRow(entries, lang)],
    clock: clockRows(view, lang),
    why: whyOf(facts, lang),
    papers: paperRows(view, lang),
    filled: view.forms,
    steps: steps.map((step) => ({
      name: withOutcome(step, lang),
      where: where(step),
      due: step.dueAt && step.status === 'active' ? formatInstant(step.dueAt, lang) : '',
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
      {
        settledAtOnce: entries.some(({ action }) => action === 'settle-at-once'),
        proposed: facts.proposed ? proposedText(entries, lang) : null,
      },
      lang,
    ),
    ...doneOf({ entries, steps }, where, lang),
    goOn: goOn(facts.next, lang),
  };
}

const filled = (rows: readonly (readonly [string, string | Html | null])[]): Row[] =>
  rows.flatMap(([key, value]) => (value ? [{ key, value }] : []));

function applicantRows({ dossier, representation }: DossierView, lang: Lang): Row[] {
  const { dossier: texts, channel, returnMethod } = officialWords(lang);
  const { applicant } = dossier;
  const returning = returnMethod[dossier.returnMethod];
  return filled([
    [texts.name, applicant.name],
    [texts.submitter, representation ? representationLine(dossier, representation, lang) : dossier.submitterName],
    [texts.idNumber, applicant.idNumber],
    [texts.phone, applicant.phone],
    [texts.email, applicant.email],
    [texts.address, applicant.address],
    [texts.channel, channel[dossier.channel]],
    [texts.returnMethod, dossier.returnAddress ? `${returning} – ${dossier.returnAddress}` : returning],
  ]);
}

/** Filed online by an official for the person beside them (nộp thay), and how that person gave the declaration. */
function assistedRow(entries: readonly LedgerEntry[], lang: Lang): Row[] {
  const texts = filingWords(lang).assisted;
  const filing = entries.find(({ action }) => action === 'file');
  const declared = filing?.facts.assisted;
  if (!filing || (declared !== 'aloud' && declared !== 'signed')) return [];
  return [{ key: texts.by, value: `${filing.actor.name}, ${texts.declaredAs[declared]}` }];
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

function whyOf({ explanation, view }: DossierFacts, lang: Lang): DueDateWhy | null {
  if (!explanation) return null;
  const { intake, limitUnit } = officialWords(lang);
  const { value, unit } = view.procedure.content.timeLimit;
  return {
    limit: intake.limit(value, limitUnit[unit]),
    provisional: explanation.deadline.provisional,
    lines: view.dossier.accepted ? dueDateLines(explanation.lines, view.dossier.accepted, lang) : [],
  };
}

function paperRows(view: DossierView, lang: Lang): PaperRow[] {
  const { dossier, documents } = view;
  const { pieces } = officialWords(lang);
  const base = `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}/tep`;
  const here = new Set(documents.map(({ componentKey }) => componentKey));
  const { components } = contentOfCase(view.procedure.content, dossier.caseKey);
  const absent = components.filter(({ key }) => !here.has(key));
  const rows = documents.map((document) => ({
    name: document.name,
    pieces:
      PIECES.filter((piece) => document[piece] > 0)
        .map((piece) => `${document[piece]} ${pieces.short[piece]}`)
        .join(', ') || '–',
    verdict: document.verdict,
    ground: document.ground ?? '',
    files: [
      ...formFile(view, document.formKey),
      ...document.uploads.map(({ id, name }) => ({ name, href: `${base}/${id}` })),
    ],
  }));
  return [
    ...rows,
    ...absent.map(({ name }) => ({ name, pieces: '0', verdict: 'absent' as const, ground: '', files: [] })),
  ];
}

const formFile = (view: DossierView, formKey: string | null) => {
  const name = formTitle(view.forms, formKey);
  return name && formKey ? [{ name, href: `#${formPlace(formKey)}` }] : [];
};

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
