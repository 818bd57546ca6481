import { formatDay, localDate } from '../../../../kernel/time.ts';
import type { TagOptions } from '../../../../web/components/index.ts';
import type { Lang } from '../../../../web/i18n.ts';
import { NATIONAL, type RuleName } from '../../domain/rule-set.ts';
import { words } from '../../messages/index.ts';
import type { StoredRuleSet } from '../../rule-set-store.ts';

/** "8 giờ làm việc", "10:30 và 16:00", "Tính lại từ đầu": a value as people say it. */
export function ruleValueText(name: RuleName, value: unknown, lang: Lang): string {
  const texts = words(lang).rules;
  const { unit: many, unitOfOne = many, choices } = texts.parameters[name];
  const unit = value === 1 ? unitOfOne : many;
  const one = (item: unknown) =>
    typeof item === 'number' ? item.toLocaleString(lang) : (choices?.[String(item)] ?? clock(String(item)));
  if (Array.isArray(value)) return listed(value.map(one), texts.and);
  const gap = unit?.startsWith('%') ? '' : ' ';
  return unit ? `${one(value)}${gap}${unit}` : one(value);
}

/** A time to the second that has none is told to the minute. */
const clock = (text: string): string => (/^\d{2}:\d{2}:00$/.test(text) ? text.slice(0, 5) : text);

function listed([first = '', ...others]: readonly string[], and: string): string {
  const told = [first, ...others.map(lower)];
  return others.length === 0 ? first : `${told.slice(0, -1).join(', ')} ${and} ${told.at(-1)}`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "QC Đ12.1c" as a citizen reads it: "Điểm c khoản 1 Điều 12 Quy chế". */
export const basisText = (basis: string, lang: Lang): string =>
  basis.replace(/QC Đ(\d+)(?:\.(\d+)([a-zđ])?)?/g, (_, article: string, clause?: string, point?: string) =>
    upper(words(lang).rules.article({ article, clause: clause ?? '', point: point ?? '' })),
  );

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Quy chế … · phiên bản 2". */
export const setTitle = ({ name, version }: StoredRuleSet, lang: Lang): string =>
  `${name} · ${lower(words(lang).rules.version({ version }))}`;

export type RuleSetState = 'draft' | 'coming' | 'current' | 'ended' | 'retired';

export function stateOf({ status, effectiveFrom, effectiveTo }: StoredRuleSet, now: Temporal.Instant): RuleSetState {
  if (status !== 'in_force') return status;
  if (Temporal.Instant.compare(now, effectiveFrom) < 0) return 'coming';
  return effectiveTo && Temporal.Instant.compare(effectiveTo, now) <= 0 ? 'ended' : 'current';
}

const COLOURS = { draft: 'yellow', coming: 'blue', current: 'green', ended: 'grey', retired: 'grey' } as const;

export const stateTag = (set: StoredRuleSet, now: Temporal.Instant, lang: Lang): TagOptions => {
  const state = stateOf(set, now);
  return { text: words(lang).rules.states[state], colour: COLOURS[state] };
};

/** The period in whole days; of a draft there is none yet. */
export function periodText({ status, effectiveFrom, effectiveTo }: StoredRuleSet, lang: Lang): string {
  const texts = words(lang).rules;
  if (status !== 'in_force') return status === 'draft' ? texts.notYet : '–';
  const from = formatDay(localDate(effectiveFrom));
  if (!effectiveTo) return texts.since({ from });
  return texts.between({ from, to: formatDay(localDate(effectiveTo.subtract({ seconds: 1 }))) });
}

export const whereText = ({ jurisdiction }: StoredRuleSet, center: string, lang: Lang): string =>
  jurisdiction === NATIONAL ? words(lang).rules.national : words(lang).rules.own({ center });

export const ruleSetHref = (id: number): string => `/can-bo/quy-tac/${id}`;
