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
    return { text: namedFault(labelOf(name), text), href: `#${name}` };
  });
  return { summary, of: (name) => faults.find((fault) => fault.name === name)?.text };
}

/**
 * The same for a form whose fields are listed as they stand on the page, each with its name: what is wrong is told in that
 * order, wherever it was found out. A place may stand for all fields below it (`documents.0`).
 */
export function faultsInOrder(
  { detail, errors }: Pick<ToldProblem, 'detail' | 'errors'>,
  fields: ReadonlyMap<string, string>,
): FormFaults {
  const places = [...fields.keys()];
  const placeOf = (name: string) => places.findIndex((place) => name === place || name.startsWith(`${place}.`));
  const rank = (pointer: string) => placeOf(fieldName(pointer)) + 1 || places.length + 1;
  const inOrder = errors.toSorted((one, other) => rank(one.pointer) - rank(other.pointer));
  return formFaults({ detail, errors: inOrder }, (name) => fields.get(places[placeOf(name)] ?? ''));
}

/** “Địa chỉ: cần nhập mục này”; words that begin with the label already stay as they are. */
export const namedFault = (label: string | undefined, text: string): string =>
  label && !text.toLowerCase().startsWith(label.toLowerCase()) ? `${label}: ${lowerFirst(text)}` : text;

const fieldName = (pointer: string): string => pointer.slice(1).replaceAll('/', '.');

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
