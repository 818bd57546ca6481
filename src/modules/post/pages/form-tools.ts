import type { FastifyReply } from 'fastify';
import type { Problem } from '../../../kernel/result.ts';
import { type FormFields, lastValue } from '../../../platform/form-body.ts';
import { type FormFaults, faultsInOrder, NO_FAULTS } from '../../../web/form-faults.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { newFormKey } from '../../../web/server/idempotency.ts';
import type { Web } from '../../../web/web.ts';

/** What was typed into a form, and what is wrong with it. */
export type Typed = { readonly fields: FormFields; readonly problem: Problem | null };
export const NOTHING_TYPED: Typed = { fields: {}, problem: null };

/** What a form shows: its values, what is wrong beside each, and the key it is sent once with. */
export type FormView = { readonly value: (name: string) => string; readonly faults: FormFaults; readonly key: string };

export function formView(
  web: Web,
  reply: FastifyReply,
  shell: PageShell,
  { fields, problem }: Typed,
  labels: Readonly<Record<string, string>>,
): FormView {
  const told = problem && web.book.tell(problem, shell.lang);
  if (told) reply.code(told.status);
  return {
    value: (name) => lastValue(fields, name),
    faults: told ? faultsInOrder(told, new Map(Object.entries(labels))) : NO_FAULTS,
    key: newFormKey(),
  };
}
