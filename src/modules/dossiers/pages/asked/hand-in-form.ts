import type { FastifyRequest } from 'fastify';
import type { FieldError } from '../../../../kernel/result.ts';
import { type FormFields, nestFields } from '../../../../platform/form-body.ts';
import { inputParser } from '../../../../platform/input.ts';
import { namedFault } from '../../../../web/form-faults.ts';
import type { ToldProblem } from '../../../../web/problem-book.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { SupplyInput } from '../../input.ts';
import { tokensOf } from '../filing/filing-form.ts';

/** A paper of the request, in the order in which the form asks for them. */
type Asked = { readonly componentKey: string; readonly name: string };

/** What was sent for the papers that are asked for: each with the files that came, and what is wrong with any of them. */
export type SentSupplement = {
  readonly fields: FormFields;
  readonly input: SupplyInput;
  readonly errors: readonly FieldError[];
};

const parse = inputParser(SupplyInput, { convert: true });

/** Reads the form; every paper without a file is named at once, beside those whose file could not be taken. */
export function readHandIn(request: FastifyRequest, items: readonly Asked[]): SentSupplement {
  const fields = formFields(request);
  const { documents } = nestFields(fields);
  const parsed = parse({ documents });
  const refused = [...request.uploadErrors, ...(parsed.ok ? [] : (parsed.problem.errors ?? []))].map(atPaper);
  const lacking = items.flatMap((item, index) => {
    const pointer = `/documents/${index}/uploads`;
    if (tokensOf(fields, { key: item.componentKey }).length > 0) return [];
    if (refused.some((error) => error.pointer === pointer)) return [];
    return [{ pointer, code: 'supplement-lacking', facts: { component: item.name } }];
  });
  return { fields, input: parsed.ok ? parsed.value : { documents: [] }, errors: [...refused, ...lacking] };
}

/** A fault of one file stands at its paper. */
const atPaper = (error: FieldError): FieldError => ({
  ...error,
  pointer: error.pointer.replace(/^(\/documents\/\d+)(\/.*)?$/, '$1/uploads'),
});

export type HandInFaults = {
  readonly summary: readonly { readonly text: string; readonly href?: string }[];
  of(field: string): string | undefined;
};

/** The faults in the order of the papers, each under its name; what belongs to no paper comes first. */
export function handInFaults({ detail, errors }: ToldProblem, items: readonly Asked[], lacking: string): HandInFaults {
  const faults = errors.map(({ pointer, code, detail: text }) => ({
    field: pointer.slice(1).replaceAll('/', '.'),
    text: code === 'supplement-lacking' ? lacking : text,
  }));
  const placeOf = (field: string) => Number(/^documents\.(\d+)/.exec(field)?.[1] ?? -1);
  const ordered = faults.toSorted((one, other) => placeOf(one.field) - placeOf(other.field));
  return {
    summary:
      faults.length === 0
        ? [{ text: detail }]
        : ordered.map(({ field, text }) => ({
            text: namedFault(items[placeOf(field)]?.name, text),
            href: `#${field}`,
          })),
    of: (field) => faults.find((fault) => fault.field === field)?.text,
  };
}
