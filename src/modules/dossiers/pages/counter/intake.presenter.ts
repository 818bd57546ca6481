import { formatDong } from '../../../../kernel/money.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { Component, ProcedureVersion } from '../../../procedures/index.ts';
import { prepaymentDong } from '../../domain/decide-acceptance.ts';
import type { Applicant } from '../../domain/dossier.ts';
import { caseNameOf } from '../../domain/procedure-in-case.ts';
import { officialWords } from '../../messages/official.ts';

export const PIECES = ['originals', 'certifiedCopies', 'copies'] as const;
export type Piece = (typeof PIECES)[number];

export type IntakePaper = {
  /** `documents.0` */
  prefix: string;
  key: string;
  name: string;
  about: string;
  counts: readonly { piece: Piece; name: string; label: string; value: string }[];
  verdict: string;
  ground: string;
  fault: string | undefined;
  uploads: readonly string[];
};

export type IntakeView = {
  code: string;
  name: string;
  agency: string;
  /** Which case the form is for; null where the procedure has none. */
  caseKey: string | null;
  caseName: string | null;
  immediate: boolean;
  papers: readonly IntakePaper[];
  fees: readonly string[];
  prepay: string | null;
  value(name: string): string;
  faults: FormFaults;
  /** The first field that still needs the official: where the cursor goes. */
  focus: string;
};

/** A form just opened: as many pieces of every mandatory paper as the procedure asks for, nothing judged yet. */
export function intakeDefaults({ content }: Pick<ProcedureVersion, 'content'>): FormFields {
  const papers = content.components.flatMap((component, index) => [
    [`documents.${index}.componentKey`, component.key],
    ...PIECES.map((piece) => [`documents.${index}.${piece}`, component.mandatory ? askedOf(component, piece) : '']),
  ]);
  return {
    ...Object.fromEntries(papers),
    'applicant.kind': 'person',
    returnMethod: 'counter',
    sets: String(content.sets),
  };
}

/** What is known of a visitor, put where nothing was typed. */
export function withVisitor(values: FormFields, { kind, name, phone, email, address }: Applicant): FormFields {
  const known = { kind, name, phone, email: email ?? '', address };
  const blank = Object.entries(known).filter(([key]) => key === 'kind' || valueIn(values, `applicant.${key}`) === '');
  return { ...values, ...Object.fromEntries(blank.map(([key, value]) => [`applicant.${key}`, value])) };
}

export const valueIn = (values: FormFields, name: string): string => [values[name] ?? ''].flat().at(-1) ?? '';

export type IntakeFacts = {
  /** As it holds for the case. */
  readonly procedure: ProcedureVersion;
  readonly caseKey: string | null;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly allKinds: boolean;
};

/** The counter's form: what is asked, what was typed, what is wrong. */
export function intakePresenter({ procedure, caseKey, values, faults, allKinds }: IntakeFacts, lang: Lang): IntakeView {
  const texts = officialWords(lang);
  const { content } = procedure;
  const value = (name: string) => valueIn(values, name);
  const prepay = prepaymentDong(procedure);
  return {
    code: procedure.code,
    name: content.name,
    agency: procedure.agencyName,
    caseKey,
    caseName: caseNameOf(content, { caseKey }),
    immediate: content.settlement === 'IMMEDIATE',
    papers: content.components.map((component, index) => paperOf(component, index, { values, faults, allKinds }, lang)),
    fees: content.charges.map(({ name, amountDong, when }) => {
      const moment = when === 'PREPAID' ? texts.intake.payNow : texts.intake.payLater;
      return `${name}: ${formatDong(amountDong)} (${moment})`;
    }),
    prepay: prepay > 0 ? formatDong(prepay) : null,
    value,
    faults,
    focus: focusOf(value, content.components.length),
  };
}

function paperOf(
  component: Component,
  index: number,
  { values, faults, allKinds }: Pick<IntakeFacts, 'values' | 'faults' | 'allKinds'>,
  lang: Lang,
): IntakePaper {
  const texts = officialWords(lang);
  const prefix = `documents.${index}`;
  const typed = (piece: Piece) => valueIn(values, `${prefix}.${piece}`);
  const shown = PIECES.filter(
    (piece) => allKinds || Number(askedOf(component, piece)) > 0 || !['', '0'].includes(typed(piece)),
  );
  return {
    prefix,
    key: component.key,
    name: component.name,
    about: [component.mandatory ? texts.intake.mandatory : texts.intake.optional, component.formName, component.note]
      .filter(Boolean)
      .join(' · '),
    counts: shown.map((piece) => ({
      piece,
      name: `${prefix}.${piece}`,
      label: `${texts.pieces[piece]}: ${component.name}`,
      value: typed(piece),
    })),
    verdict: valueIn(values, `${prefix}.verdict`),
    ground: valueIn(values, `${prefix}.ground`),
    fault: ['verdict', 'ground', 'uploads', 'componentKey', ...PIECES]
      .map((part) => faults.of(`${prefix}.${part}`))
      .find(Boolean),
    uploads: [values[`${prefix}.uploads[]`] ?? []].flat().filter((token) => token !== ''),
  };
}

/** One original of a paper that names no number. */
function askedOf(component: Component, piece: Piece): string {
  const none = PIECES.every((each) => component[each] === 0);
  return String(none && piece === 'originals' ? 1 : component[piece]);
}

function focusOf(value: (name: string) => string, papers: number): string {
  const personal = ['idNumber', 'name', 'phone', 'address'].map((key) => `applicant.${key}`);
  return personal.find((name) => value(name) === '') ?? (papers > 0 ? 'documents.0.verdict' : 'declaration');
}
