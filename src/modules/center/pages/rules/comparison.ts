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

export type Difference = { readonly label: string; readonly before: RuleRow; readonly after: RuleRow };

/** The parameters that have another value, in the order people read them. */
export function presentDifferences(one: readonly RuleLine[], other: readonly RuleLine[], lang: Lang): Difference[] {
  return one.flatMap((line) => {
    const match = other.find(({ name }) => name === line.name);
    if (!match || JSON.stringify(line.parameter?.value) === JSON.stringify(match.parameter?.value)) return [];
    const [before, after] = [presentRule(line, lang), presentRule(match, lang)];
    return [{ label: before.label, before, after }];
  });
}

export function differenceTable(
  lang: Lang,
  differences: readonly Difference[],
  heads: readonly [string, string],
): Html {
  const texts = words(lang).rules;
  const cell = ({ value, basis }: RuleRow) => html`<strong>${value}</strong><br><small>${basis}</small>`;
  return table({
    caption: texts.compare,
    captionClasses: 'govuk-visually-hidden',
    head: [texts.parameter, ...heads],
    rows: differences.map(({ label, before, after }) => [label, cell(before), cell(after)]),
    narrow: 'stacked',
    lang,
  });
}
