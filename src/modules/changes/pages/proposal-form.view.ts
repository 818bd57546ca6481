import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import { button, hiddenFields, input, radios, select, textarea } from '../../../web/components/index.ts';
import type { FormFaults } from '../../../web/form-faults.ts';
import { type PageShell, page } from '../../../web/layout/index.ts';
import { regulationClauses } from '../../center/index.ts';
import { draftsProcedure, PROPOSAL_KINDS, type ProposalKind } from '../domain/proposal.ts';
import { words } from '../messages/index.ts';
import { clauseText } from './proposal-words.ts';

/** What the proposal is about: the rest of the form follows from it. */
export function kindPage(shell: PageShell, procedureCode: string): Html {
  const { form: texts, kinds, kindHints, title } = words(shell.lang).proposals;
  return page(shell, {
    title: texts.title,
    wide: false,
    backLink: { href: '/can-bo/sang-kien', text: title },
    body: html`<form method="get" action="/can-bo/sang-kien/moi"><input type="hidden" name="thu-tuc" value="${procedureCode}">
${radios({
  name: 'loai',
  legend: { text: texts.kind, classes: 'govuk-fieldset__legend--l', isPageHeading: true },
  items: PROPOSAL_KINDS.map((kind) => ({ value: kind, text: kinds[kind], hint: kindHints[kind] })),
  lang: shell.lang,
})}
${button({ text: texts.continue })}</form>`,
  });
}

export type ProposalFormPage = {
  readonly kind: ProposalKind;
  readonly values: FormFields;
  readonly faults: FormFaults;
  readonly key: string;
};

export function proposalFormPage(shell: PageShell, { kind, values, faults, key }: ProposalFormPage): Html {
  const { lang } = shell;
  const { form: texts, kinds } = words(lang).proposals;
  const field = (name: 'title' | 'procedureCode' | 'clause' | 'limitValue' | 'reason' | 'proposedText') => ({
    name,
    label: name === 'title' ? texts.titleLabel : texts[name],
    value: lastValue(values, name),
    errorMessage: faults.of(name),
    lang,
  });
  const procedure = {
    ...field('procedureCode'),
    label: draftsProcedure(kind) ? texts.procedureCode : texts.procedureCodeOptional,
    hint: texts.procedureCodeHint,
    classes: 'govuk-input--width-10',
    inputmode: 'decimal' as const,
    autocomplete: 'off',
  };
  return page(shell, {
    title: kinds[kind],
    wide: false,
    errors: faults.summary,
    backLink: { href: '/can-bo/sang-kien/moi', text: texts.kind },
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${texts.title}</span>${kinds[kind]}</h1>
<form method="post" action="/can-bo/sang-kien/moi" novalidate>${hiddenFields(shell, { _key: key, kind })}
${kind === 'REGULATION_ISSUE' ? clauseField(shell, field('clause')) : input(procedure)}
${kind === 'TIME_CUT' && input({ ...field('limitValue'), hint: texts.limitHint, inputmode: 'numeric', classes: 'govuk-input--width-4' })}
${input({ ...field('title'), hint: texts.titleHint })}
${textarea({ ...field('reason'), hint: texts.reasonHint, rows: 5 })}
${textarea({ ...field('proposedText'), rows: 6 })}
${button({ text: texts.submit, preventDoubleClick: true })}</form>`,
  });
}

const clauseField = ({ lang }: PageShell, field: Omit<Parameters<typeof select>[0], 'items'>): Html =>
  select({
    ...field,
    items: [
      { value: '', text: words(lang).proposals.form.choose },
      ...regulationClauses().map(({ clause }) => ({ value: clause, text: `${clause} · ${clauseText(clause, lang)}` })),
    ],
  });
