import type { ErrorSummaryItem } from './components/error-summary.ts';
import type { ToldProblem } from './problem-book.ts';

/** A told problem on a form: the summary on top, and the words beside each field by the field's name. */
export type FormFaults = {
  readonly summary: readonly ErrorSummaryItem[];
  of(name: string): string | undefined;
};

export const NO_FAULTS: FormFaults = { summary: [], of: () => undefined };

/**
 * Spreads a problem over a form whose field names are the dotted pointers of its input (`/applicant/phone` is
 * `applicant.phone`). `labelOf` names a field in the summary, where “required” alone says nothing.
 */
export function formFaults(
  { detail, errors }: Pick<ToldProblem, 'detail' | 'errors'>,
  labelOf: (name: string) => string | undefined = () => undefined,
): FormFaults {
  if (errors.length === 0) return { summary: [{ text: detail }], of: () => undefined };
  const faults = errors.map((error) => ({ name: fieldName(error.pointer), text: error.detail }));
  const summary = faults.map(({ name, text }) => {
    const label = labelOf(name);
    return { text: label ? `${label}: ${lowerFirst(text)}` : text, href: `#${name}` };
  });
  return { summary, of: (name) => faults.find((fault) => fault.name === name)?.text };
}

const fieldName = (pointer: string): string => pointer.slice(1).replaceAll('/', '.');

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
