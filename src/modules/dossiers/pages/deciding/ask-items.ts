import type { FastifyRequest } from 'fastify';
import { fail, type Problem, type Result } from '../../../../kernel/result.ts';
import { nestFields } from '../../../../platform/form-body.ts';
import { inputParser } from '../../../../platform/input.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { SupplementProposalInput } from '../../input.ts';

const parse = inputParser(SupplementProposalInput, { convert: true });

type Sent = { readonly asked?: string } & Record<string, unknown>;

/** What was ticked on the form, as the verbs take it; and back to the places where the form has it. */
export type AskedItems = {
  readonly parsed: Result<SupplementProposalInput>;
  readonly expectedVersion: number | undefined;
  readonly atForm: (problem: Problem) => Problem;
};

/** Reads the papers that were ticked; the others are as if they were not there. */
export function readItems(request: FastifyRequest): AskedItems {
  const {
    items = [],
    exception,
    expectedVersion,
  } = nestFields(formFields(request)) as {
    items?: readonly Sent[];
    exception?: Record<string, unknown>;
    expectedVersion?: string;
  };
  const ticked = items.flatMap((item, index) => (item.asked ? [index] : []));
  const atForm = (problem: Problem): Problem => ({
    ...problem,
    ...(problem.errors && {
      errors: problem.errors.map((error) => ({
        ...error,
        pointer: error.pointer.replace(/^\/items\/(\d+)/, (_, at) => `/items/${ticked[Number(at)]}`),
      })),
    }),
  });
  const parsed = parse({
    items: ticked.map((index) => withoutEmpty(items[index] as Sent)),
    ...(exception && { exception: withoutEmpty(exception) }),
  });
  return {
    parsed: parsed.ok ? parsed : fail(parsed.problem.code, nothingTicked(ticked) ?? atForm(parsed.problem)),
    expectedVersion: Number(expectedVersion) || undefined,
    atForm,
  };
}

const nothingTicked = (ticked: readonly number[]) =>
  ticked.length > 0 ? null : { errors: [{ pointer: '/items', code: 'supplement-nothing-ticked' }] };

const withoutEmpty = ({ asked: _, ...fields }: Sent) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
