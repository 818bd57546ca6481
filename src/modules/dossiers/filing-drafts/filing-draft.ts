import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import type { DraftProblem } from './problems.ts';

/** A filing that is being written (hồ sơ đang soạn): the form as it was typed, right or wrong. */
export type FilingDraft = {
  readonly id: number;
  readonly accountId: number;
  /** The key of the form it began as; sent twice, it makes one dossier. */
  readonly key: string;
  readonly procedureCode: string;
  /** The version it was last saved under. */
  readonly procedureVersionId: number;
  readonly caseKey: string | null;
  readonly fields: FormFields;
  readonly revision: number;
  /** The page, of one browser, that saved it last. */
  readonly sheet: string;
  readonly linkExpiresAt: Temporal.Instant | null;
  readonly savedAt: Temporal.Instant;
  readonly savedByLink: boolean;
  /** After this the nightly housekeeping removes it. */
  readonly expiresAt: Temporal.Instant;
  /** Once it was sent: the dossier's number. */
  readonly filedAs: string | null;
};

/** A draft that was not sent yet. Problems: `filing-draft-not-found`, `draft-already-filed` with its number. */
export function unfiled(draft: FilingDraft | null): Result<FilingDraft, Problem<DraftProblem>> {
  if (!draft) return fail('filing-draft-not-found');
  return draft.filedAs === null ? ok(draft) : fail('draft-already-filed', { facts: { number: draft.filedAs } });
}

/** Whether a draft was kept long enough, though the housekeeping has not come yet. */
export const isPastKeeping = ({ expiresAt }: FilingDraft, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(expiresAt, now) <= 0;

/** How long a draft is kept after it was last saved, in days; the page says so. */
export const DRAFT_KEPT_DAYS = 30;

/** How long a private link opens a draft, in days; never longer than the draft is kept. */
export const LINK_HOLDS_DAYS = 7;

/** So many drafts one account may keep. */
export const DRAFTS_AT_MOST = 30;

/** The page that saves, and the revision it was drawn from; 0 for a form that was never saved. */
export type Sheet = { readonly sheet: string; readonly revision: number };

/**
 * Whether a page may write over what is saved. The page that saved last may always, from whichever of its steps (going
 * back in the browser is no conflict); another one only over the very revision it was drawn from.
 *
 * | saved by | revision | the page | drawn from | |
 * |---|---|---|---|---|
 * | A | 4 | A | 2 (gone back) | may |
 * | A | 4 | B | 4 | may |
 * | A | 4 | B | 3 | must be told |
 */
export const mayOverwrite = (saved: Pick<FilingDraft, 'sheet' | 'revision'>, page: Sheet): boolean =>
  saved.sheet === page.sheet || saved.revision === page.revision;

/** When a draft saved now is removed. */
export const draftExpiry = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 24 * DRAFT_KEPT_DAYS });

/** Until when a link made now opens the draft. */
export function linkExpiry(now: Temporal.Instant, draftExpiresAt: Temporal.Instant): Temporal.Instant {
  const wanted = now.add({ hours: 24 * LINK_HOLDS_DAYS });
  return Temporal.Instant.compare(wanted, draftExpiresAt) < 0 ? wanted : draftExpiresAt;
}

/** Fields that belong to one sending of the form and not to what is being written. */
const OF_THE_SENDING = new Set(['formKey', 'declaration', 'revision', 'sheet', 'assistedBy', 'declared']);

/** What of a form is kept in its draft. */
export const keptFields = (fields: FormFields): FormFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !OF_THE_SENDING.has(name)));

/** The tokens of all files of a form, whichever paper they belong to. */
export const tokensIn = (fields: FormFields): string[] => [
  ...new Set(
    Object.entries(fields).flatMap(([name, value]) =>
      /^documents\.\d+\.uploads\[\]$/.test(name) ? [value].flat().filter((token) => token !== '') : [],
    ),
  ),
];

/** What whoever has the link alone may write: everything but the case and the files, which stay as the owner has them. */
export function writtenByLink(owned: FormFields, sent: FormFields): FormFields {
  const isFiles = (name: string) => /^documents\.\d+\./.test(name);
  const pick = (fields: FormFields, wanted: boolean) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => isFiles(name) === wanted));
  const { caseKey: _, ...written } = pick(keptFields(sent), false);
  return { ...written, ...pick(owned, true), ...(owned.caseKey && { caseKey: owned.caseKey }) };
}
