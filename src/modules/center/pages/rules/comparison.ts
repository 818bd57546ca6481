import type { FastifyReply, FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { type Html, html } from '../../../../platform/html.ts';
import { table } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { type PageShell, page } from '../../../../web/layout/index.ts';
import { Refusal } from '../../../../web/server/api.ts';
import { sendPage } from '../../../../web/server/send-page.ts';
import type { Web } from '../../../../web/web.ts';
import { words } from '../../messages/index.ts';
import { type RuleLine, type RuleSetInFull, readRuleSet } from '../../queries/read-rule-set.ts';
import type { StoredRuleSet } from '../../rule-set-store.ts';
import { presentRule, type RuleRow } from './rule-table.ts';
import { ruleSetHref, setTitle } from './rule-words.ts';

const id = Type.Integer({ minimum: 1, maximum: 1e15 });
export const ComparisonQuery = Type.Object({ a: id, b: id });

/** `/can-bo/quy-tac/so-sanh?a=&b=`: where two sets differ. */
export const showComparison = (web: Web) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { db, clock } = web.services;
  const { a, b } = request.query as Static<typeof ComparisonQuery>;
  const [one, other] = [await readRuleSet(db, a, clock.now()), await readRuleSet(db, b, clock.now())];
  if (!one || !other) throw new Refusal({ code: 'rule-set-not-found' });
  return sendPage(reply, comparisonPage(await web.shellOf(request, reply), one, other));
};

function comparisonPage(shell: PageShell, one: RuleSetInFull, other: RuleSetInFull): Html {
  const { lang } = shell;
  const texts = words(lang).rules;
  const differences = presentDifferences(one.lines, other.lines, lang);
  const named = ({ set }: RuleSetInFull) =>
    html`<a class="govuk-link" href="${ruleSetHref(set.id)}">${setTitle(set, lang)}</a>`;
  return page(shell, {
    title: texts.compare,
    mainClass: 'mc-dense',
    backLink: { href: '/can-bo/quy-tac', text: texts.title },
    body: html`<h1 class="govuk-heading-l">${texts.compare}</h1>
<ul class="govuk-list"><li>${texts.compareFirst}: ${named(one)}</li><li>${texts.compareSecond}: ${named(other)}</li></ul>
<p class="govuk-body">${texts.differences({ count: differences.length })}</p>
${differences.length > 0 && differenceTable(lang, differences, [texts.compareFirst, texts.compareSecond])}`,
  });
}

type Side = Pick<RuleRow, 'value' | 'basis'>;
export type Difference = { readonly label: string; readonly before: Side; readonly after: Side };

/** The parameters that have another value, in the order people read them. */
export function presentDifferences(one: readonly RuleLine[], other: readonly RuleLine[], lang: Lang): Difference[] {
  return one.flatMap((line) => {
    const match = other.find(({ name }) => name === line.name);
    if (!match || JSON.stringify(line.parameter?.value) === JSON.stringify(match.parameter?.value)) return [];
    const [before, after] = [presentRule(line, lang), presentRule(match, lang)];
    return [{ label: before.label, before, after }];
  });
}

/** Where name, legal basis or note differ. */
export function presentAboutDifferences(one: StoredRuleSet, other: StoredRuleSet, lang: Lang): Difference[] {
  const { about, facts } = words(lang).rules;
  const said = (set: StoredRuleSet) => [set.name, set.legalBasis.join('; '), set.decisionNote ?? ''] as const;
  const [before, after] = [said(one), said(other)];
  const side = (value: string | undefined): Side => ({ value: value || '–', basis: '' });
  return [about.name, facts.basis, facts.note].flatMap((label, index) =>
    before[index] === after[index] ? [] : [{ label, before: side(before[index]), after: side(after[index]) }],
  );
}

export function differenceTable(
  lang: Lang,
  differences: readonly Difference[],
  heads: readonly [string, string],
  caption = words(lang).rules.compare,
): Html {
  const texts = words(lang).rules;
  const cell = ({ value, basis }: Side) => html`<strong>${value}</strong>${basis && html`<br><small>${basis}</small>`}`;
  return table({
    caption,
    captionClasses: 'govuk-visually-hidden',
    head: [texts.parameter, ...heads],
    rows: differences.map(({ label, before, after }) => [label, cell(before), cell(after)]),
    narrow: 'stacked',
    lang,
  });
}
