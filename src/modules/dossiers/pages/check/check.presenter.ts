import { formatInstant } from '../../../../kernel/time.ts';
import type { FormFields } from '../../../../platform/form-body.ts';
import type { FormFaults } from '../../../../web/form-faults.ts';
import type { Lang } from '../../../../web/i18n.ts';
import type { LedgerEntry } from '../../../ledger/index.ts';
import { prepaymentDong } from '../../domain/decide-acceptance.ts';
import { referenceOf } from '../../domain/dossier.ts';
import type { Action } from '../../domain/lifecycle.ts';
import { counterWords } from '../../messages/counter.ts';
import { words } from '../../messages/index.ts';
import { officialWords } from '../../messages/official.ts';
import type { DossierView } from '../../queries/read-dossier.ts';
import type { Scan } from '../counter/files.view.ts';
import { type IntakeView, intakePresenter } from '../counter/intake.presenter.ts';
import { formPlace, formTitle } from '../filled-forms.view.ts';

export type CheckView = {
  reference: string;
  version: number;
  form: IntakeView;
  answerBy: string;
  facts: readonly { key: string; value: string }[];
  /** By paper, in the order of the form. */
  files: readonly (readonly Scan[])[];
  /** The forms that were filled in place of papers. */
  filled: DossierView['forms'];
  prepays: boolean;
  /** Other answers than accepting, for whoever may give them. */
  otherAnswers: readonly { text: string; href: string; accesskey: string }[];
  /** What changed under the official's hands. */
  changed: string | null;
  /** It was filed under an earlier version of the procedure. */
  newerVersion: string | null;
};

/** The papers as they were handed in; nothing judged yet. */
export function checkDefaults({ procedure, documents }: Pick<DossierView, 'procedure' | 'documents'>): FormFields {
  return Object.fromEntries(
    procedure.content.components.flatMap((component, index) => {
      const handed = documents.find(({ componentKey }) => componentKey === component.key);
      const prefix = `documents.${index}`;
      return [
        [`${prefix}.componentKey`, component.key],
        [`${prefix}.originals`, String(handed?.originals ?? 0)],
        [`${prefix}.certifiedCopies`, String(handed?.certifiedCopies ?? 0)],
        [`${prefix}.copies`, String(handed?.copies ?? 0)],
        [`${prefix}.verdict`, !handed || handed.verdict === 'unchecked' ? '' : handed.verdict],
        [`${prefix}.ground`, handed?.verdict === 'waived' ? (handed.ground ?? '') : ''],
        [`${prefix}.reason`, handed?.verdict === 'invalid' ? (handed.ground ?? '') : ''],
      ];
    }),
  );
}

/** The dossier with the version it would be accepted under, and the one it was filed under. */
export type DossierToCheck = DossierView & { readonly filedUnder: number };

export type CheckFacts = {
  readonly view: DossierToCheck;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly stale: LedgerEntry | null;
};

/** The check of a filing: the same rows as at the counter, with what was sent beside each paper. */
export function checkPresenter({ view, values, faults, stale }: CheckFacts, lang: Lang): CheckView {
  const { dossier, procedure, documents } = view;
  const texts = officialWords(lang);
  const form = intakePresenter({ procedure, caseKey: dossier.caseKey, values, faults, allKinds: false }, lang);
  const { applicant } = dossier;
  return {
    reference: referenceOf(dossier),
    version: dossier.version,
    form: { ...form, focus: form.papers.length > 0 ? 'documents.0.verdict' : 'prepaymentReceipt' },
    answerBy: formatInstant(dossier.checkDueAt, lang),
    facts: [
      ...(form.caseName ? [{ key: texts.intake.case, value: form.caseName }] : []),
      { key: texts.dossier.name, value: applicant.name },
      { key: texts.dossier.idNumber, value: applicant.idNumber },
      { key: texts.dossier.phone, value: applicant.phone },
      { key: texts.dossier.address, value: applicant.address },
      { key: texts.dossier.submittedAt, value: formatInstant(dossier.submittedAt, lang) },
      { key: texts.dossier.returnMethod, value: returning(dossier, texts.returnMethod[dossier.returnMethod]) },
    ],
    files: procedure.content.components.map(({ key }) => {
      const { uploads = [], formKey = null } = documents.find(({ componentKey }) => componentKey === key) ?? {};
      const form = formTitle(view.forms, formKey);
      const files = uploads.map(({ id, name, size }) => ({
        name,
        size: `${Math.ceil(size / 1024)} KB`,
        href: `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}/tep/${id}`,
        isImage: /\.(jpe?g|png)$/i.test(name),
      }));
      return form && formKey
        ? [{ name: form, size: texts.check.filledOnline, href: `#${formPlace(formKey)}`, isImage: false }, ...files]
        : files;
    }),
    filled: view.forms,
    prepays: prepaymentDong(procedure) > 0,
    otherAnswers: otherAnswers(view, lang),
    newerVersion:
      view.filedUnder === procedure.version ? null : texts.check.newerVersionText(view.filedUnder, procedure.version),
    changed: stale && texts.check.changedText(...whatWhoWhen(stale, lang)),
  };
}

/** The pages that issue the two forms, for whoever may do so now. */
function otherAnswers({ dossier, permitted }: DossierView, lang: Lang): CheckView['otherAnswers'] {
  const texts = counterWords(lang).check;
  const path = `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}`;
  return [
    ...(permitted.has('request-supplement')
      ? [{ text: texts.supplement, href: `${path}/bo-sung`, accesskey: 'b' }]
      : []),
    ...(permitted.has('refuse') ? [{ text: texts.refuse, href: `${path}/tu-choi`, accesskey: 'x' }] : []),
  ];
}

const returning = ({ returnAddress }: DossierView['dossier'], method: string): string =>
  returnAddress ? `${method} – ${returnAddress}` : method;

/** A ledger entry in three words: what, who, when. */
export function whatWhoWhen({ action, actor, at }: LedgerEntry, lang: Lang): [string, string, string] {
  return [actionLabel(action, lang), actor.name, formatInstant(at, lang)];
}

/** What a field of the check is called in the error summary. */
export function checkLabel(name: string, { procedure }: Pick<DossierView, 'procedure'>, lang: Lang) {
  const paper = /^documents\.(\d+)\./.exec(name);
  if (paper) return procedure.content.components[Number(paper[1])]?.name;
  return name === 'prepaymentReceipt' ? officialWords(lang).intake.receipt : undefined;
}

/** What an entry of the history is called, whichever module wrote it. */
export const actionLabel = (action: string, lang: Lang): string =>
  words(lang).actions[action as Action] ?? officialWords(lang).dossier.otherActions[action] ?? action;
