import { formatDong } from '../../../../kernel/money.ts';
import { type FormFields, lastValue } from '../../../../platform/form-body.ts';
import { namedFault } from '../../../../web/form-faults.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { ToldProblem } from '../../../../web/problem-book.ts';
import type { EForm } from '../../../eforms/index.ts';
import type { Upload } from '../../../files/index.ts';
import type { Contact } from '../../../identity/index.ts';
import { type Component, type ProcedureVersion, promiseText } from '../../../procedures/index.ts';
import { formsAsked } from '../../domain/filled-forms.ts';
import { caseNameOf } from '../../domain/procedure-in-case.ts';
import type { Sheet } from '../../filing-drafts/filing-draft.ts';
import { ApplicantInput } from '../../input.ts';
import { citizenWords } from '../../messages/citizen.ts';
import { tokensOf } from './filing-form.ts';
import type { FilingWay } from './filing-way.ts';

export type KeptFile = { readonly token: string; readonly name: string; readonly size: string };
export type PaperView = {
  /** As the form numbers it: `documents.0`. */
  readonly field: string;
  readonly key: string;
  readonly name: string;
  readonly hint: string;
  readonly mandatory: boolean;
  readonly kept: readonly KeptFile[];
  /** The form that can be filled here in its place, and whether it is to be. */
  readonly form: { readonly key: string; readonly title: string; readonly chosen: boolean } | null;
};

export type FilingView = {
  readonly code: string;
  readonly way: FilingWay;
  readonly formKey: string;
  readonly page: Sheet;
  readonly procedureName: string;
  /** Which case the form is for; null where the procedure has none. */
  readonly caseKey: string | null;
  readonly facts: readonly { readonly key: string; readonly value: readonly string[] }[];
  /** Each charge with when it is paid. */
  readonly charges: readonly string[];
  readonly value: (field: string) => string;
  readonly papers: readonly PaperView[];
  /** What was filled in forms so far, which travels along unseen. */
  readonly carried: readonly { readonly name: string; readonly value: string }[];
  /** Whether an e-mail address brings a copy of the receipt. */
  readonly mailsReceipts: boolean;
  /** What is wrong, in the order of the form; `field` is the id to go to. */
  readonly errors: readonly { readonly field: string; readonly text: string }[];
  readonly errorAt: (field: string) => string | undefined;
};

/** Everything the form and the page of checking show, whatever was sent so far. */
export function filingView(
  lang: Lang,
  given: {
    procedure: ProcedureVersion;
    formKey: string;
    fields: FormFields;
    page: Sheet;
    way: FilingWay;
    uploads: readonly Upload[];
    mailsReceipts: boolean;
    told?: ToldProblem | undefined;
  },
): FilingView {
  const { procedure, fields, uploads, way, page } = given;
  const texts = citizenWords(lang);
  const { content } = procedure;
  const caseKey = lastValue(fields, 'caseKey') || null;
  const caseName = caseNameOf(content, { caseKey });
  const papers = content.components.map((component, index) => ({
    field: `documents.${index}`,
    key: component.key,
    name: component.name,
    hint: hintOf(component, lang),
    mandatory: component.mandatory,
    form: formOf(component, content, fields),
    kept: tokensOf(fields, component).flatMap((token) => {
      const upload = uploads.find((one) => one.token === token);
      return upload ? [{ token, name: upload.name, size: sizeText(upload.size, lang) }] : [];
    }),
  }));
  const faults = inOrder(faultsOf(given.told), papers);
  return {
    code: procedure.code,
    way,
    page,
    formKey: given.formKey,
    procedureName: content.name,
    caseKey,
    facts: [
      ...(caseName ? [{ key: texts.filing.case, value: [caseName] }] : []),
      { key: texts.filing.agency, value: [procedure.agencyName] },
      { key: texts.filing.timeLimit, value: [promiseText(content, lang)] },
      { key: texts.filing.charges, value: chargesOf(content.charges, lang) },
    ],
    charges: chargesOf(content.charges, lang),
    value: (field) => lastValue(fields, field),
    papers,
    carried: Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('answers.') ? [value].flat().map((text) => ({ name, value: text })) : [],
    ),
    mailsReceipts: given.mailsReceipts,
    errors: faults.map(({ field, text }) => ({ field, text: namedFault(labelOf(field, papers, lang), text) })),
    errorAt: (field) => faults.find((fault) => fault.field === field)?.text,
  };
}

/** The form as it is opened: what the account knows already, what has to be filled here chosen, everything else empty; how to get the result is theirs to choose (QC Đ5.1b). */
export function prefilledFields(
  name: string,
  contact: Contact | null,
  { components }: Pick<ProcedureVersion['content'], 'components'>,
): FormFields {
  return {
    'fill[]': components.flatMap(({ mandatory, eForm }) => (mandatory && eForm ? [eForm] : [])),
    'applicant.kind': contact?.party ?? 'person',
    'applicant.name': name,
    'applicant.idNumber': contact?.idNumber ?? '',
    'applicant.phone': contact?.phone ?? '',
    'applicant.email': contact?.email ?? '',
    'applicant.address': contact?.address ?? '',
  };
}

function formOf({ eForm }: Component, content: ProcedureVersion['content'], fields: FormFields): PaperView['form'] {
  const form = formsAsked(content).find(({ key }) => key === eForm);
  return form ? { key: form.key, title: form.title, chosen: chosenForms(content, fields).includes(form) } : null;
}

/** The forms that are to be filled here rather than handed in as a file, in the order of the papers. */
export function chosenForms(content: ProcedureVersion['content'], fields: FormFields): EForm[] {
  const chosen = [fields['fill[]'] ?? []].flat();
  return formsAsked(content).filter(({ key }) => chosen.includes(key));
}

function faultsOf(told: ToldProblem | undefined): FilingView['errors'] {
  if (!told) return [];
  if (told.errors.length === 0) return [{ field: '', text: told.detail }];
  return told.errors.map(({ pointer, detail }) => ({ field: fieldOf(pointer), text: detail }));
}

/** In the order in which the form asks; what belongs to no field comes first. */
function inOrder(faults: FilingView['errors'], papers: readonly PaperView[]): FilingView['errors'] {
  const applicant = Object.keys(ApplicantInput.properties).map((name) => `applicant.${name}`);
  const uploads = papers.map(({ field }) => `${field}.uploads`);
  const order = [...applicant, 'submitterName', ...uploads, 'returnMethod', 'returnAddress', 'declaration', 'declared'];
  return faults.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
}

/** What the form calls a field; the summary on top of the page names it. */
function labelOf(field: string, papers: readonly PaperView[], lang: Lang): string | undefined {
  const texts = citizenWords(lang).filing;
  const labels: Readonly<Record<string, string>> = {
    'applicant.kind': texts.kind,
    'applicant.name': texts.name,
    'applicant.idNumber': texts.idNumber,
    'applicant.phone': texts.phone,
    'applicant.email': texts.email,
    'applicant.address': texts.address,
    submitterName: texts.submitterName,
    returnMethod: texts.returnMethod,
    returnAddress: texts.returnAddress,
  };
  return labels[field] ?? papers.find((paper) => field.startsWith(`${paper.field}.`))?.name;
}

/** “1,2 MB”, “340 KB” */
export function sizeText(bytes: number, lang: Lang): string {
  const inKilobytes = bytes < 1_000_000;
  const value = inKilobytes ? Math.max(1, Math.round(bytes / 1000)) : Math.round(bytes / 100_000) / 10;
  return `${value.toLocaleString(lang)} ${inKilobytes ? 'KB' : 'MB'}`;
}

/** `/documents/0/uploads/3` stands at the field `documents.0.uploads`. */
const fieldOf = (pointer: string): string =>
  pointer
    .replace(/^(\/documents\/\d+).*$/, '$1/uploads')
    .slice(1)
    .replaceAll('/', '.');

function hintOf({ originals, certifiedCopies, copies, mandatory, note }: Component, lang: Lang): string {
  const texts = citizenWords(lang).filing;
  const pieces = [
    originals > 0 && texts.originals(originals),
    certifiedCopies > 0 && texts.certifiedCopies(certifiedCopies),
    copies > 0 && texts.copies(copies),
  ].filter((part) => part !== false);
  const list = pieces.join(', ');
  if (mandatory) return [list && texts.asked(list), note].filter(Boolean).join(' ');
  // A note that only says when the paper is asked for is part of the sentence.
  if (list && note && /^(Nếu|Khi|Trường hợp) /.test(note))
    return texts.optionalWhere(list, note.charAt(0).toLowerCase() + note.slice(1));
  return [list ? texts.optionalPieces(list) : texts.optional, note].filter(Boolean).join(' ');
}

function chargesOf(charges: ProcedureVersion['content']['charges'], lang: Lang): string[] {
  const texts = citizenWords(lang).filing;
  const due = charges.filter(({ amountDong }) => amountDong > 0);
  if (due.length === 0) return [texts.noCharges];
  return due.map(({ name, amountDong, when }) =>
    when === 'PREPAID' ? texts.prepaid(name, formatDong(amountDong)) : texts.onReturn(name, formatDong(amountDong)),
  );
}
