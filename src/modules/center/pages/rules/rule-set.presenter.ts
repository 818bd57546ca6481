import { formatInstant } from '../../../../kernel/time.ts';
import type { TagOptions } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { isVerified } from '../../domain/rule-set.ts';
import { words } from '../../messages/index.ts';
import type { RuleSetInFull } from '../../queries/read-rule-set.ts';
import { presentRules, type RuleGroupView } from './rule-table.ts';
import { periodText, setTitle, stateTag, whereText } from './rule-words.ts';

export type RuleSetView = {
  readonly title: string;
  readonly state: TagOptions;
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  readonly legalBasis: readonly string[];
  readonly groups: readonly RuleGroupView[];
};

export function presentRuleSet(
  { set, lines }: RuleSetInFull,
  { center, now }: { center: string; now: Temporal.Instant },
  lang: Lang,
): RuleSetView {
  const texts = words(lang).rules;
  const checked = lines.filter(({ parameter }) => parameter && isVerified(parameter.tag)).length;
  const approved = set.approvedAt && set.approvedBy;
  const rows: readonly (readonly [string, string | null])[] = [
    [texts.facts.jurisdiction, whereText(set, center, lang)],
    [texts.facts.period, periodText(set, lang)],
    [texts.facts.decision, set.decisionNo],
    [
      texts.facts.approved,
      approved ? texts.approvedBy({ name: approved, at: formatInstant(set.approvedAt, lang) }) : null,
    ],
    [texts.facts.changed, set.status === 'draft' ? set.updatedBy : null],
    [texts.facts.note, set.decisionNote],
    [texts.facts.checked, texts.checkedOf({ checked, all: lines.length })],
  ];
  return {
    title: setTitle(set, lang),
    state: stateTag(set, now, lang),
    facts: rows.flatMap(([key, value]) => (value ? [{ key, value }] : [])),
    legalBasis: set.legalBasis,
    groups: presentRules(lines, lang),
  };
}
