import type { TSchema } from 'typebox';
import { type RuleName, RuleParametersSchema } from './rule-set.ts';

/** What a value of a parameter is, for forms and words: read off its schema, so that it is said once. */
export type RuleKind =
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'flag' }
  | { readonly kind: 'time' }
  | { readonly kind: 'times' }
  | { readonly kind: 'numbers' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'choices'; readonly options: readonly string[] };

type Shape = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
};

/** The schema of a parameter's value. */
export const ruleValueSchema = (name: RuleName): TSchema => RuleParametersSchema.properties[name].properties.value;

export function ruleKind(name: RuleName): RuleKind {
  const shape = ruleValueSchema(name) as Shape;
  if (shape.enum) return { kind: 'choice', options: shape.enum };
  if (shape.items?.enum) return { kind: 'choices', options: shape.items.enum };
  switch (shape.type) {
    case 'boolean':
      return { kind: 'flag' };
    case 'integer':
      return { kind: 'number', minimum: shape.minimum ?? 0, maximum: shape.maximum ?? Number.MAX_SAFE_INTEGER };
    case 'array':
      return { kind: shape.items?.type === 'integer' ? 'numbers' : 'times' };
    default:
      return { kind: 'time' };
  }
}

/** The parameters in groups, in the order people read them. */
export const RULE_GROUPS: Readonly<Record<RuleGroup, readonly RuleName[]>> = {
  reception: [
    'acceptance.outsideSessions',
    'onlineCheck.workingHours',
    'transfer.cutoff',
    'transfer.graceMinutes',
    'transfer.paperBatches',
  ],
  supplement: [
    'supplement.max',
    'supplement.scope',
    'supplement.clock',
    'supplement.windowCalendarDays',
    'supplement.explanationWorkingDays',
    'pause.backdateMinutes',
  ],
  due: [
    'finish.basis',
    'extension.max',
    'extension.movesLegalDue',
    'apology.max',
    'apology.leadWorkingDays',
    'nearDue.percent',
    'nearDue.workedMinutes',
    'warning.handlerWorkingDays',
    'warning.headWorkingDays',
    'overdue.causeWorkingDays',
    'stale.workingDays',
    'handBack.alertAbove',
  ],
  returning: ['unclaimed.reminderDays', 'unclaimed.archiveMonths'],
  people: [
    'absence.noticeWorkingDays',
    'absence.noticeMode',
    'secondment.minMonths',
    'secondment.maxMonths',
    'satisfaction.replaceBelowPercent',
  ],
  reports: ['report.submitDay', 'report.dayOff', 'report.cutoff', 'report.periods'],
  organisation: ['government.levels', 'forms.set', 'code.serialWidth'],
};
export type RuleGroup = 'reception' | 'supplement' | 'due' | 'returning' | 'people' | 'reports' | 'organisation';
