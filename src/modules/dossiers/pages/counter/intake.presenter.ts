import { formatDong } from '../../../../kernel/money.ts';
import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { Component, ProcedureVersion } from '../../../procedures/index.ts';
import { prepaymentDong } from '../../domain/decide-acceptance.ts';
import { caseNameOf } from '../../domain/procedure-in-case.ts';
import { officialWords } from '../../messages/official.ts';
import { firstNeeded } from './first-needed.ts';
import type { HeldPaper } from './held.ts';
import { askedOf, PIECES, type Piece } from './pieces.ts';

export type IntakePaper = {
  /** `documents.0` */
  prefix: string;
  key: string;
  name: string;
  about: string;
  counts: readonly { piece: Piece; name: string; label: string; value: string }[];
  verdict: string;
  /** Why it was waived. */
  ground: string;
  /** Why it is not valid. */
  reason: string;
  fault: string | undefined;
  uploads: readonly string[];
  /** What the center holds already for this paper. */
  held: HeldPaper | undefined;
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
  /** Tokens of the scanned authorisation. */
  authorisation: readonly string[];
  /** The place to attach files is open: there is something wrong with one. */
  scansOpen: boolean;
  fees: readonly string[];
  prepay: string | null;
  value(name: string): string;
  faults: FormFaults;
  /** The first field that still needs the official: where the cursor goes. */
  focus: string;
};

export type IntakeFacts = {
  /** As it holds for the case. */
  readonly procedure: ProcedureVersion;
  readonly caseKey: string | null;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly allKinds: boolean;
  /** By the key of the paper; none where nobody has looked. */
  readonly held?: ReadonlyMap<string, HeldPaper>;
};

/** The counter's form: what is asked, what was typed, what is wrong. */
export function intakePresenter(facts: IntakeFacts, lang: Lang): IntakeView {
  const { procedure, caseKey, values, faults } = facts;
  const texts = officialWords(lang);
  const { content } = procedure;
  const value = (name: string) => lastValue(values, name);
  const prepay = prepaymentDong(procedure);
  return {
    code: procedure.code,
    name: content.name,
    agency: procedure.agencyName,
    caseKey,
    caseName: caseNameOf(content, { caseKey }),
    immediate: content.settlement === 'IMMEDIATE',
    papers: content.components.map((component, index) => paperOf(component, index, facts, lang)),
    authorisation: tokensOf(values, 'authorised.uploads[]'),
    scansOpen: content.components.some((_, index) => faults.of(`documents.${index}.uploads`) !== undefined),
    fees: content.charges.map(({ name, amountDong, when }) => {
      const moment = when === 'PREPAID' ? texts.intake.payNow : texts.intake.payLater;
      return `${name}: ${formatDong(amountDong)} (${moment})`;
    }),
    prepay: prepay > 0 ? formatDong(prepay) : null,
    value,
    faults,
    focus: firstNeeded(procedure, value),
  };
}

function paperOf(
  component: Component,
  index: number,
  { values, faults, allKinds, held }: IntakeFacts,
  lang: Lang,
): IntakePaper {
  const texts = officialWords(lang);
  const prefix = `documents.${index}`;
  const typed = (piece: Piece) => lastValue(values, `${prefix}.${piece}`);
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
    verdict: lastValue(values, `${prefix}.verdict`),
    ground: lastValue(values, `${prefix}.ground`),
    reason: lastValue(values, `${prefix}.reason`),
    fault: ['verdict', 'ground', 'reason', 'uploads', 'componentKey', ...PIECES]
      .map((part) => faults.of(`${prefix}.${part}`))
      .find(Boolean),
    uploads: tokensOf(values, `${prefix}.uploads[]`),
    held: held?.get(component.key),
  };
}

const tokensOf = (values: FormFields, name: string): string[] =>
  [values[name] ?? []].flat().filter((token) => token !== '');
