import type { FastifyRequest } from 'fastify';
import type { Result } from '../../../kernel/result.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import { type Html, html } from '../../../platform/html.ts';
import type { PageShell } from '../../../web/layout/index.ts';
import { isFormKey, newFormKey, submitOnce } from '../../../web/server/idempotency.ts';
import type { Services } from '../../../web/services.ts';
import type { Web } from '../../../web/web.ts';

/** Does what a form asks once, however often it is sent; `work` answers where to go on. */
export function once(web: Web, request: FastifyRequest, work: (services: Services) => Promise<Result<string>>) {
  const { _key } = (request.body ?? {}) as Record<string, unknown>;
  return submitOnce(web.services, request, isFormKey(_key) ? _key : newFormKey(), work);
}

export const hiddenFields = (shell: PageShell, key: string): Html =>
  html`<input type="hidden" name="_csrf" value="${shell.csrfToken}"><input type="hidden" name="_key" value="${key}">`;

export const fieldValue = (values: FormFields, name: string): string => [values[name] ?? ''].flat().at(-1) ?? '';

/** What somebody wrote, line by line. */
export const lines = (written: string): Html =>
  html`${written.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`;
