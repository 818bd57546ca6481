import { type Html, html } from '../../../../platform/html.ts';
import { table, tag } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { RULE_GROUPS, type RuleGroup } from '../../domain/rule-kind.ts';
import { isVerified, type RuleName } from '../../domain/rule-set.ts';
import { words } from '../../messages/index.ts';
import type { RuleLine } from '../../queries/read-rule-set.ts';
import { basisText, ruleValueText } from './rule-words.ts';

export type RuleRow = {
  readonly name: RuleName;
  readonly label: string;
  readonly value: string;
  readonly basis: string;
  readonly note: string;
  readonly inherited: string;
  /** Null where there is no value to verify. */
  readonly verified: boolean | null;
};
export type RuleGroupView = { readonly title: string; readonly rows: readonly RuleRow[] };

/** The rules in groups, each in plain words with its basis and whether somebody verified it (N2.2). */
export function presentRules(lines: readonly RuleLine[], lang: Lang): RuleGroupView[] {
  const texts = words(lang).rules;
  return Object.entries(RULE_GROUPS).map(([group, names]) => ({
    title: texts.groups[group as RuleGroup],
    rows: names.flatMap((name) => {
      const line = lines.find((one) => one.name === name);
      return line ? [presentRule(line, lang)] : [];
    }),
  }));
}

export function presentRule({ name, parameter, inheritedFrom }: RuleLine, lang: Lang): RuleRow {
  const texts = words(lang).rules;
  return {
    name,
    label: texts.parameters[name].label,
    value: parameter ? ruleValueText(name, parameter.value, lang) : texts.none,
    basis: basisText(parameter?.basis ?? '', lang),
    note: parameter?.note ?? '',
    inherited: parameter && inheritedFrom ? texts.inherited({ name: inheritedFrom.name }) : '',
    verified: parameter ? isVerified(parameter.tag) : null,
  };
}

/** The groups as tables; `changeHref` adds the way to change each value. */
export function ruleTables(
  lang: Lang,
  groups: readonly RuleGroupView[],
  changeHref?: (name: RuleName) => string,
): Html {
  const texts = words(lang).rules;
  const head = [texts.parameter, texts.value, texts.basis, texts.mark];
  return html`${groups.map(({ title, rows }) =>
    table({
      caption: title,
      captionClasses: 'govuk-table__caption--m',
      head: changeHref ? [...head, html`<span class="govuk-visually-hidden">${texts.change}</span>`] : head,
      rows: rows.map((row) => [
        row.label,
        html`<strong>${row.value}</strong>`,
        html`${row.basis}${row.note && html`<br><small>${row.note}</small>`}${row.inherited && html`<br><small>${row.inherited}</small>`}`,
        verifiedTag(lang, row.verified),
        ...(changeHref ? [changeLink(changeHref(row.name), texts.change, row.label)] : []),
      ]),
      narrow: 'stacked',
      lang,
    }),
  )}`;
}

const changeLink = (href: string, change: string, label: string): Html =>
  html`<a class="govuk-link" href="${href}">${change}<span class="govuk-visually-hidden"> ${label}</span></a>`;

export function verifiedTag(lang: Lang, verified: boolean | null): Html | string {
  const texts = words(lang).rules;
  if (verified === null) return '';
  return tag(verified ? { text: texts.verified, colour: 'green' } : { text: texts.toVerify, colour: 'yellow' });
}
