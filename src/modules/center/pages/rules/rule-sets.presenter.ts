import type { TagOptions } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { isOwnJurisdiction } from '../../domain/own-jurisdiction.ts';
import { NATIONAL } from '../../domain/rule-set.ts';
import { words } from '../../messages/index.ts';
import type { StoredRuleSet } from '../../rule-set-store.ts';
import type { Center } from '../../store.ts';
import { periodText, ruleSetHref, setTitle, stateOf, stateTag } from './rule-words.ts';

export type RuleSetRow = {
  readonly id: number;
  readonly href: string;
  readonly title: string;
  readonly period: string;
  readonly state: TagOptions;
  readonly decision: string;
};
export type RuleSetsView = {
  readonly inForce: string;
  /** The draft of the center's own rules. */
  readonly draftHref: string | null;
  /** The newest approved set of its own, from whose page the next version is drafted. */
  readonly newVersionHref: string | null;
  readonly sections: readonly {
    readonly title: string;
    readonly rows: readonly RuleSetRow[];
    readonly empty: string;
  }[];
  readonly retired: readonly RuleSetRow[];
  readonly comparable: readonly { readonly value: number; readonly text: string }[];
  /** The center has no set of its own yet and may begin one. */
  readonly noOwn: boolean;
};
export type RuleSetsFacts = {
  readonly sets: readonly StoredRuleSet[];
  readonly center: Pick<Center, 'key' | 'name'>;
  readonly now: Temporal.Instant;
};

export function presentRuleSets({ sets, center, now }: RuleSetsFacts, lang: Lang): RuleSetsView {
  const texts = words(lang).rules;
  const kept = sets.filter(({ status }) => status !== 'retired');
  const rowOf = (set: StoredRuleSet): RuleSetRow => ({
    id: set.id,
    href: ruleSetHref(set.id),
    title: setTitle(set, lang),
    period: periodText(set, lang),
    state: stateTag(set, now, lang),
    decision: set.decisionNo ?? '–',
  });
  const rowsOf = (jurisdiction: string) => kept.filter((set) => set.jurisdiction === jurisdiction).map(rowOf);
  const current = kept.filter((set) => stateOf(set, now) === 'current');
  const nearest = current.find(({ jurisdiction }) => jurisdiction !== NATIONAL) ?? current[0];
  const own = kept.filter(({ jurisdiction }) => isOwnJurisdiction(jurisdiction, center.key, sets));
  const draft = own.find(({ status }) => status === 'draft');
  const newest = own.find(({ status }) => status === 'in_force');
  return {
    inForce: nearest ? texts.inForceText({ name: nearest.name }) : texts.nothingInForce,
    draftHref: draft ? ruleSetHref(draft.id) : null,
    newVersionHref: newest && !draft ? ruleSetHref(newest.id) : null,
    sections: [
      { title: texts.own({ center: center.name }), rows: rowsOf(center.key), empty: texts.noOwn },
      { title: texts.national, rows: rowsOf(NATIONAL), empty: texts.none },
    ],
    retired: sets.filter(({ status }) => status === 'retired').map(rowOf),
    comparable: kept.map((set) => ({
      value: set.id,
      text: `${setTitle(set, lang)} (${stateTag(set, now, lang).text})`,
    })),
    noOwn: rowsOf(center.key).length === 0,
  };
}
