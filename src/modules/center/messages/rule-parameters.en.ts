import type { RuleName } from '../domain/rule-set.ts';
import type { RuleWords } from './rules.vi.ts';

export const parametersEn: Readonly<Record<RuleName, RuleWords>> = {
  'acceptance.outsideSessions': {
    label: 'Dossiers that come outside working hours',
    choices: { NEXT_SESSION: 'Accepted; the limit counts from the next session', REFUSE: 'Not accepted' },
  },
  'onlineCheck.workingHours': {
    label: 'Filings online or by post are answered within',
    unit: 'working hours',
    unitOfOne: 'working hour',
  },
  'transfer.cutoff': { label: 'Dossiers accepted up to this hour are handed over the same day' },
  'transfer.graceMinutes': {
    label: 'Those accepted later are handed over, from the start of the next session, within',
    unit: 'worked minutes',
    unitOfOne: 'worked minute',
  },
  'transfer.paperBatches': { label: 'Hours at which paper is handed over' },
  'supplement.max': { label: 'Supplements may be asked for at most', unit: 'times', unitOfOne: 'time' },
  'supplement.scope': {
    label: 'That number counts for',
    choices: { DOSSIER: 'The whole handling of a dossier', STAGE: 'Each stage of handling' },
  },
  'supplement.clock': {
    label: 'Once the dossier is complete, the limit',
    choices: { RESTART: 'Starts again in full', RESUME: 'Goes on with what was left' },
  },
  'supplement.windowCalendarDays': { label: 'The applicant may supplement within', unit: 'days', unitOfOne: 'day' },
  'supplement.explanationWorkingDays': {
    label: 'Asked why a supplement is needed, the answer comes within',
    unit: 'working days',
    unitOfOne: 'working day',
  },
  'pause.backdateMinutes': {
    label: 'A pause may be recorded after its beginning by at most',
    unit: 'minutes',
    unitOfOne: 'minute',
  },
  'finish.basis': { label: 'Counting ends when', choices: { RESULT_READY: 'The result is in the system' } },
  'extension.max': { label: 'Extensions at most', unit: 'times', unitOfOne: 'time' },
  'extension.movesLegalDue': {
    label: 'Does an extension move the legal due date',
    choices: {
      true: 'Yes, lateness is judged on the new date',
      false: 'No, lateness is still judged on the old date',
    },
  },
  'apology.max': { label: 'Apologies with a new date at most', unit: 'times', unitOfOne: 'time' },
  'apology.leadWorkingDays': {
    label: 'An apology is sent before the due date by at least',
    unit: 'working days',
    unitOfOne: 'working day',
  },
  'nearDue.percent': { label: 'A dossier is near due after', unit: '% of the limit' },
  'nearDue.workedMinutes': {
    label: 'It is near due as well when only this is left:',
    unit: 'worked minutes',
    unitOfOne: 'worked minute',
  },
  'warning.handlerWorkingDays': {
    label: 'The handler is reminded before the due date by',
    unit: 'working days',
    unitOfOne: 'working day',
  },
  'warning.headWorkingDays': {
    label: 'The head of the agency is warned before it by',
    unit: 'working days',
    unitOfOne: 'working day',
  },
  'overdue.causeWorkingDays': {
    label: 'The cause of an overdue dossier is recorded within',
    unit: 'working days',
    unitOfOne: 'working day',
  },
  'stale.workingDays': {
    label: 'A dossier without progress is named after',
    unit: 'working days',
    unitOfOne: 'working day',
  },
  'handBack.alertAbove': {
    label: 'A warning when a step is handed back more than',
    unit: 'times',
    unitOfOne: 'time',
  },
  'unclaimed.reminderDays': {
    label: 'Whoever has not come for a result is told after these days, counted from when it was ready',
  },
  'unclaimed.archiveMonths': {
    label: 'A result nobody comes for is put away after',
    unit: 'months',
    unitOfOne: 'month',
  },
  'absence.noticeWorkingDays': {
    label: 'Officials announce an absence ahead by at least',
    unit: 'working days',
    unitOfOne: 'working day',
  },
  'absence.noticeMode': {
    label: 'An absence is announced in time when announced',
    choices: {
      PREVIOUS_WORKING_DAY: 'Before the close of the working day before',
      WORKING_HOURS: 'That many working hours ahead',
    },
  },
  'secondment.minMonths': {
    label: 'Officials are seconded to the Center for at least',
    unit: 'months',
    unitOfOne: 'month',
  },
  'secondment.maxMonths': {
    label: 'Officials are seconded to the Center for at most',
    unit: 'months',
    unitOfOne: 'month',
  },
  'satisfaction.replaceBelowPercent': {
    label: 'Replacing an official is proposed when satisfaction is below',
    unit: '%',
  },
  'report.submitDay': { label: 'The monthly report is sent on day' },
  'report.dayOff': {
    label: 'Where that is a day off, it is sent on',
    choices: { PREVIOUS_WORKING_DAY: 'The working day before', NEXT_WORKING_DAY: 'The working day after' },
  },
  'report.cutoff': {
    label: 'Figures of the monthly report are taken',
    choices: { CALENDAR: 'By calendar month', D15_14: 'From the 15th of the month before to the 14th of this one' },
  },
  'report.periods': {
    label: 'Reports are made for',
    choices: { WEEK: 'Week', MONTH: 'Month', QUARTER: 'Quarter', YEAR: 'Year', AD_HOC: 'When asked for' },
  },
  'government.levels': {
    label: 'Levels of local government',
    choices: { PROVINCE: 'Province', DISTRICT: 'District', COMMUNE: 'Commune' },
  },
  'forms.set': {
    label: 'Legal forms in use',
    choices: {
      FORM_SET_2018: 'Those of Circular 01/2018/TT-VPCP',
      FORM_SET_2025: 'Those of Circular 03/2025/TT-VPCP',
    },
  },
  'code.serialWidth': {
    label: 'The serial number in a dossier code has at least',
    unit: 'digits',
    unitOfOne: 'digit',
  },
};
