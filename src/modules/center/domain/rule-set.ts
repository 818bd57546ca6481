import Type, { type Static, type TSchema } from 'typebox';
import {
  certaintyTag,
  closed,
  day,
  dayOrNull,
  flag,
  like,
  list,
  localKey,
  oneOf,
  positive,
  text,
  textOrNull,
} from '../../../platform/data-schema.ts';

const rule = <V extends TSchema>(value: V) =>
  closed({ value, unit: Type.Optional(text), basis: text, tag: certaintyTag, note: Type.Optional(text) });

const timeOfDay = like('^([01]\\d|2[0-3]):[0-5]\\d$', '10:30');
const timeOfDayToSecond = like('^([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d$', '16:00:00');
const percent = Type.Integer({ minimum: 1, maximum: 100, description: 'a whole percentage from 1 to 100' });
/** No number is open upwards: a slip of the finger must not close the counter. */
const whole = (minimum: number, maximum: number) =>
  Type.Integer({
    minimum,
    maximum,
    description: `a whole number from ${minimum} to ${maximum.toLocaleString('en')}`,
  });

/** Every number a law or a province may change. A parameter that is not listed here does not exist. */
export const RuleParametersSchema = closed({
  'acceptance.outsideSessions': rule(oneOf('NEXT_SESSION', 'REFUSE')),
  'onlineCheck.workingHours': rule(whole(1, 240)),
  'transfer.cutoff': rule(timeOfDayToSecond),
  'transfer.graceMinutes': rule(whole(0, 480)),
  'transfer.paperBatches': rule(list(timeOfDay)),
  'pause.backdateMinutes': rule(whole(0, 1_440)),
  /** Once is the law of both regimes, and the database allows no second ordinary request (QC Đ12.1c). */
  'supplement.max': rule(whole(1, 1)),
  'supplement.scope': rule(oneOf('DOSSIER', 'STAGE')),
  'supplement.clock': rule(oneOf('RESTART', 'RESUME')),
  'supplement.windowCalendarDays': rule(whole(1, 365)),
  'supplement.explanationWorkingDays': rule(whole(1, 30)),
  'extension.max': rule(whole(0, 5)),
  'extension.movesLegalDue': rule(flag),
  'finish.basis': rule(oneOf('RESULT_READY')),
  'nearDue.percent': rule(percent),
  'nearDue.workedMinutes': rule(whole(1, 9_600)),
  'warning.handlerWorkingDays': rule(whole(0, 30)),
  'warning.headWorkingDays': rule(whole(0, 30)),
  'overdue.causeWorkingDays': rule(whole(0, 30)),
  'apology.leadWorkingDays': rule(whole(0, 30)),
  'apology.max': rule(whole(0, 5)),
  'stale.workingDays': rule(whole(1, 30)),
  'handBack.alertAbove': rule(whole(0, 20)),
  /** Days after a result is ready on which an applicant who has not come for it is told. */
  'unclaimed.reminderDays': rule(
    Type.Array(whole(0, 365), { minItems: 1, maxItems: 10, description: 'whole numbers of days such as [0, 7, 30]' }),
  ),
  'unclaimed.archiveMonths': rule(whole(1, 240)),
  'absence.noticeWorkingDays': rule(whole(0, 30)),
  'absence.noticeMode': rule(oneOf('PREVIOUS_WORKING_DAY', 'WORKING_HOURS')),
  'secondment.minMonths': rule(whole(1, 60)),
  'secondment.maxMonths': rule(whole(1, 60)),
  'satisfaction.replaceBelowPercent': rule(percent),
  'report.submitDay': rule(Type.Integer({ minimum: 1, maximum: 28, description: 'a day of the month from 1 to 28' })),
  'report.dayOff': rule(oneOf('PREVIOUS_WORKING_DAY', 'NEXT_WORKING_DAY')),
  'report.cutoff': rule(oneOf('CALENDAR', 'D15_14')),
  'report.periods': rule(list(oneOf('WEEK', 'MONTH', 'QUARTER', 'YEAR', 'AD_HOC'))),
  /** Levels below the centre that have agencies; none at a level that is gone may be entered. */
  'government.levels': rule(Type.Array(oneOf('PROVINCE', 'DISTRICT', 'COMMUNE'), { minItems: 1 })),
  /** The legal forms that are printed. */
  'forms.set': rule(oneOf('FORM_SET_2018', 'FORM_SET_2025')),
  'code.serialWidth': rule(whole(4, 9)),
});

export type RuleParameters = Static<typeof RuleParametersSchema>;
export type RuleName = keyof RuleParameters;

/** What a province or a procedure may say of its own; what it leaves out it inherits. */
export const OwnParametersSchema = Type.Partial(RuleParametersSchema, { additionalProperties: false });
export type OwnParameters = Static<typeof OwnParametersSchema>;

/** The rules a jurisdiction set for a period: `data/rule-sets/*.yaml`; what a province leaves out is the nation's. */
export const RuleSetSchema = closed({
  key: localKey,
  version: positive,
  name: text,
  /** Key of the profile it is made for, or `national`. */
  jurisdiction: localKey,
  legalBasis: Type.Array(text, { minItems: 1 }),
  effectiveFrom: day,
  /** First day it no longer applies; null while open-ended. */
  effectiveTo: dayOrNull,
  status: oneOf('draft', 'in_force', 'retired'),
  /** Null while the source is undated; an administrator supplies it. */
  decisionNo: textOrNull,
  /** What is to be known about decision and dates. */
  decisionNote: Type.Optional(text),
  replaces: Type.Optional(localKey),
  parameters: OwnParametersSchema,
});
export type RuleSet = Static<typeof RuleSetSchema>;

/** The jurisdiction every province inherits from. */
export const NATIONAL = 'national';

/** Every parameter there is, in the order people read them. */
export const RULE_NAMES = Object.keys(RuleParametersSchema.properties) as readonly RuleName[];

/** Confirmed in a source; what is remembered, or chosen by the demonstration, is still to be verified (N2.2). */
export const isVerified = (tag: RuleParameters[RuleName]['tag']): boolean => tag === 'SEED' || tag === 'CORPUS';
