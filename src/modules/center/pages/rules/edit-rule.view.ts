import { lastValue } from '../../../../platform/form-body.ts';
import { type Html, html } from '../../../../platform/html.ts';
import { button, checkboxes, hiddenFields, input, radios, textarea } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { ruleKind } from '../../domain/rule-kind.ts';
import type { RuleName } from '../../domain/rule-set.ts';
import { words } from '../../messages/index.ts';
import type { DraftForm } from './edit-about.view.ts';
import { ruleSetHref } from './rule-words.ts';

export type RuleForm = DraftForm & {
  readonly name: RuleName;
  /** The nation's value in words; null where there is none to inherit. */
  readonly inherited: string | null;
};

export function rulePage(shell: PageShell, view: RuleForm): Html {
  const { lang } = shell;
  const texts = words(lang).rules;
  const { label } = texts.parameters[view.name];
  const own = ownFields(lang, view);
  return page(shell, {
    title: label,
    wide: false,
    errors: view.faults.summary,
    backLink: { href: ruleSetHref(view.id) },
    body: html`<h1 class="govuk-heading-l">${label}</h1>
<form method="post" action="${ruleSetHref(view.id)}/sua/${view.name}" novalidate>${hiddenFields(shell, { _key: view.key, _version: view.version })}
${
  view.inherited === null
    ? own
    : radios({
        name: 'source',
        legend: texts.edit.source,
        value: lastValue(view.values, 'source'),
        items: [
          { value: 'inherit', text: texts.edit.inherit({ value: view.inherited }) },
          { value: 'own', text: texts.edit.own, conditional: own },
        ],
      })
}
${button({ text: texts.edit.save, preventDoubleClick: true })}</form>`,
  });
}

function ownFields(lang: Lang, view: RuleForm): Html {
  const { edit: texts } = words(lang).rules;
  return html`${valueField(lang, view)}
${input({ name: 'basis', label: texts.basis, hint: texts.basisHint, value: lastValue(view.values, 'basis'), errorMessage: view.faults.of('basis'), lang })}
${checkboxes({
  name: 'verified',
  legend: texts.check,
  hint: texts.verifiedHint,
  classes: 'govuk-checkboxes--small',
  values: [lastValue(view.values, 'verified')],
  items: [{ value: 'true', text: texts.verified }],
})}
${textarea({ name: 'note', label: texts.note, rows: 2, value: lastValue(view.values, 'note'), errorMessage: view.faults.of('note'), lang })}`;
}

/** The one field that fits the parameter: a number with its unit, a time, times, a choice or several. */
function valueField(lang: Lang, view: RuleForm): Html {
  const texts = words(lang).rules;
  const { unit, choices = {} } = texts.parameters[view.name];
  const kind = ruleKind(view.name);
  const common = { name: 'value', errorMessage: view.faults.of('value'), lang };
  const items = (values: readonly string[]) => values.map((value) => ({ value, text: choices[value] ?? value }));
  const value = lastValue(view.values, 'value');
  switch (kind.kind) {
    case 'number': {
      const hint = texts.edit.number({ from: kind.minimum, to: kind.maximum });
      const label = unit ? `${texts.value} (${unit})` : texts.value;
      return input({
        ...common,
        label,
        hint,
        suffix: unit,
        value,
        inputmode: 'numeric',
        classes: 'govuk-input--width-4',
      });
    }
    case 'time':
      return input({
        ...common,
        label: texts.value,
        type: 'time',
        value,
        classes: 'govuk-input--width-10',
        attributes: { step: 1 },
      });
    case 'times':
      return input({
        ...common,
        label: texts.edit.valueTimes,
        hint: texts.edit.timesHint,
        value,
        classes: 'govuk-input--width-20',
      });
    case 'numbers':
      return input({
        ...common,
        label: texts.edit.valueNumbers,
        hint: texts.edit.numbersHint,
        value,
        classes: 'govuk-input--width-20',
      });
    case 'choices': {
      const values = [view.values['value[]'] ?? []].flat();
      return checkboxes({
        ...common,
        name: 'value[]',
        idPrefix: 'value',
        legend: texts.value,
        values,
        items: items(kind.options),
      });
    }
    case 'flag':
      return radios({ ...common, legend: texts.value, value, items: items(['true', 'false']) });
    case 'choice':
      return radios({ ...common, legend: texts.value, value, items: items(kind.options) });
  }
}
