import type { vi } from './vi.ts';

type Facts = Readonly<Record<string, string | number>>;

export const en: typeof vi = {
  problems: {
    'eform-not-found': 'This procedure has no such electronic form.',
  },
  fields: {
    'answer-too-short': ({ limit }: Facts) => `At least ${limit} characters`,
    'number-expected': 'Enter a whole number, such as 1.500.000',
    'number-too-small': ({ limit }: Facts) => `This must be ${digits(limit)} or more`,
    'number-too-large': ({ limit }: Facts) => `This must not be more than ${digits(limit)}`,
    'day-too-early': ({ day }: Facts) => `This day must not be before ${day}`,
    'day-too-late': ({ day }: Facts) => `This day must not be after ${day}`,
    'rows-too-few': ({ min, itemName }: Facts) => `At least ${min} (${itemName}) must be declared`,
    'rows-too-many': ({ max, itemName }: Facts) => `At most ${max} (${itemName}) can be declared`,
    'form-day-expected': 'Enter a day such as 31/12/2026, or “today”',
    'form-length-expected': 'Enter a number of characters, from 1 to 10,000',
    'form-rows-expected': 'Enter a whole number from 0 to 100',
    'eform-too-large':
      'The form has too many boxes. Take items away, or lower how often the repeated section may be filled.',
    'eform-without-sections': 'The form has no section yet.',
    'eform-section-empty': 'This section has no item yet.',
    'eform-key-repeated': 'Another item uses this key.',
    'eform-key-numeric': 'A key must not be digits alone.',
    'eform-options-missing': ({ fewest }: Facts) => `At least ${fewest} options are needed.`,
    'eform-options-superfluous': 'This kind of answer has no options.',
    'eform-option-repeated': ({ label }: Facts) => `The option “${label}” is repeated.`,
    'eform-limit-superfluous': 'This limit does not belong to the kind of answer.',
    'eform-min-above-max': 'The greatest or latest must not be below the least or earliest.',
    'eform-prefill-kind': 'This kind of answer cannot hold what was chosen to be filled in.',
    'eform-prefill-repeated': 'Items of a repeated section cannot be filled in beforehand.',
    'eform-condition-unknown': 'The condition names an item that is not in the form.',
    'eform-condition-later': ({ label }: Facts) =>
      `The condition names “${label}”, which comes later and is not answered yet. Move it before this one.`,
    'eform-condition-into-repeated': ({ label }: Facts) =>
      `The condition names “${label}” inside a repeated section: it is not clear in which of its rows.`,
    'eform-condition-no-choice': ({ label }: Facts) =>
      `“${label}” is not a question with options and cannot be a condition.`,
    'eform-condition-without-answer': ({ label }: Facts) => `Choose with which answers to “${label}” this is asked.`,
    'eform-condition-no-option': ({ label }: Facts) => `“${label}” has no option that the condition names.`,
  },
  yes: 'Yes',
  no: 'No',
  optional: ({ label }: Facts) => `${label} (optional)`,
  choose: 'Choose',
  or: 'or',
  fillIf: ({ label, options }: Facts) => `Fill in only if “${label}” is ${options}.`,
  fillSectionIf: ({ label, options }: Facts) => `Fill in this section only if “${label}” is ${options}.`,
  between: ({ from, to }: Facts) => `From ${digits(from)} to ${digits(to)}.`,
  atLeast: ({ from }: Facts) => `${digits(from)} or more.`,
  atMost: ({ to }: Facts) => `At most ${digits(to)}.`,
  inDong: 'đồng',
  addRow: ({ itemName }: Facts) => `Add: ${itemName}`,
  removeRow: 'Remove',
  row: ({ itemName, number }: Facts) => `${itemName} ${number}`,
  noRows: ({ itemName }: Facts) => `Nothing declared yet (${itemName}).`,
};

const digits = (number: string | number | undefined): string => Number(number).toLocaleString('vi');
