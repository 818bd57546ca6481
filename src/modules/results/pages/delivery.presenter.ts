import { formatDong } from '../../../kernel/money.ts';
import type { Lang } from '../../../web/i18n.ts';
import { type DossierView, dueOnReturnDong, referenceOf } from '../../dossiers/index.ts';
import { words } from '../messages/index.ts';
import type { RegisteredResult } from '../store.ts';

export type DeliveryFactsView = {
  reference: string;
  version: number;
  procedure: string;
  applicant: string;
  /** In whole đồng. */
  dueOnReturn: number;
  rows: readonly { key: string; value: string }[];
};

/** What the return desk compares with the person in front of it: who may collect, and what is handed over. */
export function deliveryPresenter(
  { dossier, procedure }: Pick<DossierView, 'dossier' | 'procedure'>,
  result: RegisteredResult | null,
  /** That it was put away, or is with the post. */
  note: string | null,
  lang: Lang,
): DeliveryFactsView {
  const { delivery: texts, register } = words(lang);
  const { applicant } = dossier;
  const [year, month, day] = result?.documentDate.split('-') ?? [];
  const rows: [string, string | null][] = [
    [texts.result, result && register.kinds[result.kind]],
    [texts.document, result && `${result.documentNumber}, ${day}/${month}/${year} – ${result.signer}`],
    [texts.applicant, `${applicant.name} – ${texts.numberEnds(applicant.idNumber.slice(-3))}`],
    [texts.submitter, dossier.submitterName],
    [texts.returnMethod, texts.returnMethods[dossier.returnMethod]],
    [texts.returnAddress, dossier.returnAddress],
    [texts.payNow, chargesOnReturn(procedure)],
    [register.labels.note, note],
  ];
  return {
    reference: referenceOf(dossier),
    version: dossier.version,
    procedure: procedure.content.name,
    applicant: applicant.name,
    dueOnReturn: dueOnReturnDong(procedure),
    rows: rows.flatMap(([key, value]) => (value ? [{ key, value }] : [])),
  };
}

function chargesOnReturn({ content }: DossierView['procedure']): string | null {
  const charges = content.charges.filter(({ when, amountDong }) => when === 'ON_RETURN' && amountDong > 0);
  return charges.map(({ name, amountDong }) => `${name}: ${formatDong(amountDong)}`).join('; ') || null;
}

/** What a field is called in the error summary. */
export function deliveryLabel(name: string, lang: Lang): string | undefined {
  const labels: Readonly<Record<string, string>> = words(lang).delivery.labels;
  return labels[name];
}

/** Nothing of a group was sent: what is missing is told at the field one begins with. */
const FIRST_OF_GROUP: Readonly<Record<string, string>> = {
  '/receiver': '/receiver/idNumber',
  '/evidence': '/evidence/kind',
};

/** The same problem with every fault at a field of the page, so that each is named. */
export const onFields = <Told extends { readonly errors: readonly { readonly pointer: string }[] }>(
  told: Told,
): Told => ({
  ...told,
  errors: told.errors.map((error) => ({ ...error, pointer: FIRST_OF_GROUP[error.pointer] ?? error.pointer })),
});
