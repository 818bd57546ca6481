import { formatDong } from '../../../../kernel/money.ts';
import { formatDay } from '../../../../kernel/time.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { CENTER, type CenterProfile } from '../../../center/index.ts';
import { type Filing, filingOn } from '../../domain/filing.ts';
import type { Charge, Component, ProcedureCase, ProcedureContent } from '../../domain/procedure-content.ts';
import type { ProcessStep } from '../../domain/process/process.ts';
import { words } from '../../messages/index.ts';
import type { ProcedureVersion } from '../../store.ts';
import { type ProcessFacts, type ProcessView, presentProcess } from '../picture/process.presenter.ts';
import { chargeText, limitText, promiseText } from '../wording.ts';
import { isLast, noticesOf, type VersionView, versionHref, versionsView } from './versions.presenter.ts';

export type ProcedureView = {
  readonly code: string;
  readonly name: string;
  readonly version: string;
  readonly decision: string;
  readonly certainty: { readonly tag: string; readonly note: string; readonly isDemonstration: boolean };
  /** Key and value of what most people come to read. */
  readonly glance: readonly GlanceRow[];
  readonly content: ProcedureContent;
  readonly papers: readonly PaperView[];
  readonly charges: readonly ChargeView[];
  readonly cases: readonly CaseView[];
  readonly eForms: readonly LinkView[];
  readonly process: ProcessView | null;
  readonly filing: FilingView;
  /** That this is not the version in force, or that another one comes; with the way there. */
  readonly notices: readonly { readonly text: string; readonly link: LinkView }[];
  readonly versions: readonly VersionView[];
  /** Where this very version stands for ever. */
  readonly permanentHref: string;
};
type LinkView = { readonly text: string; readonly href: string };
export type ChargeView = {
  readonly name: string;
  readonly amount: string;
  readonly when: string;
  readonly basis: string;
  /** Who pays less, how much, by what right. */
  readonly exemptions: readonly string[];
};
/** A case: what holds for it instead of the procedure's own. */
export type CaseView = {
  readonly name: string;
  readonly description: string | null;
  readonly limit: string | null;
  readonly charges: readonly ChargeView[] | null;
  readonly papers: readonly PaperView[] | null;
};
/** `isName`: what stands there has only a Vietnamese form. */
type GlanceRow = { readonly key: string; readonly value: string; readonly isName: boolean };
export type PaperView = {
  readonly name: string;
  /** "1 bản chính, 2 bản sao" */
  readonly pieces: string;
  /** Form, basis and when it is needed, in small print. */
  readonly notes: readonly PaperNote[];
};
/** `isName`: has only a Vietnamese form. */
export type PaperNote = { readonly label?: string; readonly text: string; readonly isName: boolean };
/** `href` is where the one green button leads. */
type FilingView = {
  readonly way: Filing | 'other-version';
  readonly title: string;
  readonly text: string;
  readonly href: string | null;
};

export type ProcedureFacts = {
  readonly procedure: ProcedureVersion;
  readonly process: ProcessFacts | null;
  readonly agencyNames: ReadonlyMap<string, string>;
  readonly profile: CenterProfile;
  readonly today: Temporal.PlainDate;
  /** All versions that were published, the newest first. */
  readonly versions: readonly ProcedureVersion[];
};

/** Everything that has to be posted about a procedure (QC Đ7.2b), in the words of the page. */
export function presentProcedure(facts: ProcedureFacts, lang: Lang): ProcedureView {
  const { procedure, process } = facts;
  const { content } = procedure;
  const texts = words(lang).procedure;
  const to = procedure.effectiveTo && texts.until({ to: day(procedure.effectiveTo) });
  const isDemonstration = content.certainty.level === 'DEMONSTRATION';
  return {
    code: procedure.code,
    name: content.name,
    version: `${texts.version({ version: procedure.version, from: day(procedure.effectiveFrom) })}${to ?? ''}`,
    decision: texts.decision(content.decisionNo),
    certainty: {
      tag: isDemonstration ? texts.demonstration : texts.verified,
      note: content.certainty.note,
      isDemonstration,
    },
    glance: glance(facts, lang),
    content,
    papers: content.components.map((component) => paper(component, lang)),
    charges: content.charges.map((charge) => chargeView(charge, lang)),
    cases: (content.cases ?? []).map((each) => caseView(each, lang)),
    eForms: (content.eForms ?? []).map(({ key, title }) => ({
      text: title,
      href: `/thu-tuc/${procedure.code}/mau/${key}.pdf`,
    })),
    process:
      process &&
      presentProcess({ ...process, steps: stepsHeld(facts), cases: content.cases, limit: content.timeLimit }, lang),
    filing: filing(facts, lang),
    notices: noticesOf(facts, lang),
    versions: versionsView(facts, lang),
    permanentHref: versionHref(procedure),
  };
}

function chargeView(charge: Charge, lang: Lang): ChargeView {
  const texts = words(lang).procedure;
  return {
    name: charge.name,
    amount: formatDong(charge.amountDong),
    when: texts.when[charge.when],
    basis: [charge.basis, charge.note].filter(Boolean).join('. '),
    exemptions: (charge.exemptions ?? []).map(({ who, amountDong, basis }) =>
      texts.exempt({ who, amount: amountDong === 0 ? texts.exemptFree : formatDong(amountDong), basis }),
    ),
  };
}

function caseView({ name, description, timeLimit, charges, components }: ProcedureCase, lang: Lang): CaseView {
  return {
    name,
    description: description ?? null,
    limit: timeLimit ? limitText(timeLimit, lang) : null,
    charges: charges?.map((charge) => chargeView(charge, lang)) ?? null,
    papers: components?.map((component) => paper(component, lang)) ?? null,
  };
}

function glance({ procedure, process, agencyNames }: ProcedureFacts, lang: Lang): GlanceRow[] {
  const { content } = procedure;
  const texts = words(lang).procedure;
  const nameOf = (key: string) => agencyNames.get(key) ?? key;
  const decider = deciderOf(process) ?? content.agency;
  const together = content.coordinatingAgencies.filter((key) => key !== decider);
  const rows = [
    { key: texts.limit, value: longLimit(content, lang), isName: false },
    { key: texts.charges, value: chargeText(content, lang), isName: false },
    { key: texts.result, value: content.result.name, isName: true },
    { key: texts.decides, value: procedure.agencyName, isName: true },
    { key: texts.decidedBy, value: decider === content.agency ? '' : nameOf(decider), isName: true },
    { key: texts.together, value: together.map(nameOf).join(', '), isName: true },
    { key: texts.scope, value: texts.scopes[content.scope], isName: false },
    { key: texts.online, value: words(lang).online[content.onlineLevel], isName: false },
    { key: texts.boundary, value: content.nonBoundary ? texts.nonBoundary : '', isName: false },
    { key: texts.digitisation, value: content.digitisationRequired ? texts.digitised : '', isName: false },
  ];
  return rows.filter(({ value }) => value !== '');
}

/** Who approves last: where it is not the agency that handles the dossier, people want to know. */
const deciderOf = (process: ProcessFacts | null): string | undefined =>
  process?.steps.findLast(({ kind }) => kind === 'approve' || kind === 'sign')?.agency;

/** What the center does not receive, its agency receives and hands over itself. */
function stepsHeld({ procedure, process }: ProcedureFacts): readonly ProcessStep[] {
  const steps = process?.steps ?? [];
  if (procedure.receivedAtCenter) return steps;
  return steps.map((step) => (step.agency === CENTER ? { ...step, agency: procedure.content.agency } : step));
}

/** The limit, the law's own where the province promised less, and how it is counted (QC Đ4.2, QC Đ7.2i). */
function longLimit(content: ProcedureContent, lang: Lang): string {
  const texts = words(lang).procedure;
  if (content.settlement === 'IMMEDIATE') return `${promiseText(content, lang)}.`;
  const { timeLimit } = content;
  const limit = limitText(timeLimit, lang);
  const told =
    timeLimit.statutoryValue === undefined
      ? limit
      : texts.committed({ limit, statutory: limitText({ ...timeLimit, value: timeLimit.statutoryValue }, lang) });
  return `${told}. ${timeLimit.unit === 'calendar_days' ? texts.fromValidCalendar : texts.fromValid}.`;
}

function paper(component: Component, lang: Lang): PaperView {
  const texts = words(lang).procedure;
  const { name, originals, certifiedCopies, copies } = component;
  const pieces = [
    originals && texts.originals(originals),
    certifiedCopies && texts.certifiedCopies(certifiedCopies),
    copies && texts.copies(copies),
  ];
  const notes = [
    !component.mandatory && { text: texts.onlyIf, isName: false },
    component.note && { text: component.note, isName: true },
    component.formName && { label: texts.form, text: component.formName, isName: true },
    component.legalBasis && { label: texts.basis, text: component.legalBasis, isName: true },
  ];
  return {
    name,
    pieces: pieces.filter(Boolean).join(', '),
    notes: notes.filter((note): note is PaperNote => typeof note === 'object'),
  };
}

function filing({ procedure, process, profile, today, versions }: ProcedureFacts, lang: Lang): FilingView {
  const texts = words(lang).procedure;
  const way = filingOn(today, procedure, process !== null);
  const place = procedure.content.receptionPlace;
  if (!isLast(procedure, versions, today)) return { way: 'other-version', title: '', text: '', href: null };
  switch (way) {
    case 'retired':
      return {
        way,
        title: texts.retired,
        text: texts.retiredText({ to: day(procedure.effectiveTo ?? '') }),
        href: null,
      };
    case 'not-received': {
      const text = texts.notReceivedText({ agency: procedure.agencyName, place });
      return { way, title: texts.notReceived, text, href: null };
    }
    case 'not-ready':
      return { way, title: texts.notReady, text: texts.noProcess, href: null };
    case 'counter':
      return {
        way,
        title: texts.atCounter,
        text: texts.atCounterText({ place, address: profile.address }),
        href: null,
      };
    case 'online': {
      const text = procedure.content.onlineLevel === 'PARTIAL' ? texts.partial : '';
      return { way, title: texts.file, text, href: `/nop-ho-so/${procedure.code}` };
    }
  }
}

const day = (date: string): string => formatDay(Temporal.PlainDate.from(date));
