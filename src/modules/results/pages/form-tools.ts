import type { FastifyReply } from 'fastify';
import type { Problem } from '../../../kernel/result.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type FormFaults, formFaults, NO_FAULTS } from '../../../web/form-faults.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';

/** What was sent and why it was not taken; nothing of both on a page that is drawn the first time. */
export type Typed = { readonly fields: FormFields; readonly problem: Problem | null };
export const NOTHING_TYPED: Typed = { fields: {}, problem: null };

/** A form as it is drawn: the values to keep, what is wrong with them, and the key under which it is done once. */
export type FormView = {
  readonly key: string;
  readonly fields: FormFields;
  readonly faults: FormFaults;
  value(name: string): string;
};

/** Answers with the status of what went wrong. `labels` name the fields in the summary of errors. */
export function formView(
  web: Web,
  reply: FastifyReply,
  { lang }: PageShell,
  { fields, problem }: Typed,
  labels: Readonly<Record<string, string>>,
): FormView {
  const told = problem && web.book.tell(problem, lang);
  if (told) reply.code(told.status);
  return {
    key: newFormKey(),
    fields,
    faults: told ? formFaults(told, (name) => labels[name]) : NO_FAULTS,
    value: (name) => lastValue(fields, name),
  };
}
