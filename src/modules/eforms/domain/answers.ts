/** What was filled in at one field: text, day (`YYYY-MM-DD`) or key of an option; number; yes or no; keys of options. */
export type Answer = string | number | boolean | readonly string[];

/** The answers of one section, or of one of the things a repeated section is about, by the fields' keys. */
export type SectionAnswers = { readonly [field: string]: Answer };

/**
 * A filled form, as it is stored: plain JSON, sections by key, a repeated one as a list. What was not answered, and what
 * a condition hides, is not there.
 */
export type Answers = { readonly [section: string]: SectionAnswers | readonly SectionAnswers[] };

/** The answer as conditions see it: keys of options, or `yes` and `no`. */
export function chosenIn(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  if (typeof answer === 'boolean') return [answer ? 'yes' : 'no'];
  return typeof answer === 'object' ? answer : [String(answer)];
}

/** The answers of a section that is filled once; none where it is not there. */
export function once(answers: SectionAnswers | readonly SectionAnswers[] | undefined): SectionAnswers {
  return answers === undefined || isRows(answers) ? {} : answers;
}

/** Those of a repeated section. */
export function rows(answers: SectionAnswers | readonly SectionAnswers[] | undefined): readonly SectionAnswers[] {
  return isRows(answers) ? answers : [];
}

const isRows = (answers: unknown): answers is readonly SectionAnswers[] => Array.isArray(answers);
