import { Check } from 'typebox/value';
import { toRfc3339 } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/queue.ts';
import { type SigningKey, signToken } from '../../../platform/signing.ts';
import { type Center, type RegisterNumber, type RulePin, rulesAt, rulesOf, ruleValue } from '../../center/index.ts';
import { promisesLater } from '../domain/apology.ts';
import type { FormKey, FormSetKey } from '../domain/form-set.ts';
import { formClaims } from '../domain/form-token.ts';
import { centerLetterhead } from '../domain/letterhead.ts';
import {
  CONTENT,
  type ContentOf,
  type IssuedFormKey,
  type Letterhead,
  type Paper,
  type PaperHead,
} from '../domain/paper.ts';
import { formSet } from '../form-sets.ts';
import { type IssuedForm, insertIssued } from '../issued-store.ts';
import { PrintForm } from '../job-payloads.ts';

export type FormCapabilities = { readonly signingKey: SigningKey };

/** What is put on a paper; names and texts as they are now. */
export type FormDraft<K extends IssuedFormKey = IssuedFormKey> = {
  readonly form: K;
  readonly content: ContentOf<K>;
  readonly center: Center;
  /** The rules the dossier is pinned to, which say which form set is its; null for those in force at `at`. */
  readonly rules: RulePin | null;
  readonly at: Temporal.Instant;
  /** As `takeNumber` gave it; null for a paper without a number. */
  readonly number: RegisterNumber | null;
  /** The center's own where left out; `agencyLetterhead` for what an agency issues. */
  readonly letterhead?: Letterhead;
};

/** A draft with what it is about and who has to do with it. */
export type FormToIssue<K extends IssuedFormKey = IssuedFormKey> = FormDraft<K> & {
  /** `KIND:ID` of what the paper is about, for instance `manifest:12`; one form about it is issued once. */
  readonly subject: string;
  readonly dossierId: number | null;
  /** The other side of a hand-over: its officials may read a paper that belongs to no dossier. */
  readonly agencyId?: number | null;
  /** Null where the system issues it by rule. */
  readonly by: number | null;
};

/**
 * Issues a form in the transaction of what it is about: frozen data, signed token, one record. The worker prints it right
 * after; who reads it sooner waits, then it is printed for them. Rolled back means never issued, and its number is free.
 */
export async function issueForm<K extends IssuedFormKey>(
  tx: Db,
  { signingKey }: FormCapabilities,
  draft: FormToIssue<K>,
): Promise<IssuedForm<K>> {
  const paper = await paperOf(tx, draft);
  if (paper.form === 'apology' && !promisesLater(paper.content))
    throw new Error('An apology names a date later than the one it breaks');
  const token = await signToken(signingKey, formClaims(paper));
  const { dossierId, agencyId = null, subject, number, at: createdAt, by: createdBy } = draft;
  const issued = await insertIssued(tx, { paper, token, dossierId, agencyId, subject, number, createdAt, createdBy });
  await enqueue(tx, PrintForm, { formId: issued.id }, `print-form:${issued.id}`);
  return issued as IssuedForm<K>;
}

/** The paper a draft makes: its head from the form set in force for it. Throws when the content lacks what the form prints. */
export async function paperOf<K extends IssuedFormKey>(db: Db, draft: FormDraft<K>): Promise<Paper> {
  const { form, content } = draft;
  if (!Check(CONTENT[form], content)) throw new Error(`The content of the form ${form} does not fit its schema`);
  return { form, head: await headOf(db, draft), content } as Paper;
}

/** The head of a paper: what the form set in force for it says of the form, who issues it, its number and date. */
export async function headOf(
  db: Db,
  { form, center, rules, at, number, letterhead = centerLetterhead(center) }: HeadDraft,
): Promise<PaperHead> {
  const set = await formSetFor(db, rules, at);
  const { basis, forms } = formSet(set);
  const { number: formNumber, title, template } = forms[form];
  const { demo } = center;
  return {
    set,
    basis,
    formNumber,
    title,
    template,
    demo,
    letterhead,
    number: number?.text ?? null,
    issuedAt: toRfc3339(at),
  };
}
type HeadDraft = Omit<FormDraft, 'form' | 'content'> & { readonly form: FormKey };

/** Which form set counts: of the rules a dossier is pinned to, or of those in force at an instant. */
async function formSetFor(db: Db, pin: RulePin | null, at: Temporal.Instant): Promise<FormSetKey> {
  const rules = pin ? await rulesOf(db, pin) : (await rulesAt(db, at))?.rules;
  if (!rules) throw new Error(`No rules are in force at ${at}`);
  return ruleValue(rules, 'forms.set');
}
