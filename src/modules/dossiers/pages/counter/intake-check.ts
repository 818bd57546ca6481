import { type FieldError, fail, type Result } from '../../../../kernel/result.ts';
import type { InvalidInput } from '../../../../platform/input.ts';
import type { ProcedureVersion } from '../../../procedures/index.ts';
import { type CheckedDocument, shortcomings } from '../../domain/completeness.ts';
import { prepaymentDong } from '../../domain/decide-acceptance.ts';
import type { IntakeForm } from './intake-form.ts';

type Sent = Readonly<Record<string, unknown>>;

/** Acceptance wants every paper in order; what is only filed, to be supplemented or refused, wants to be readable. */
export type Way = 'accept' | 'file';

/**
 * Everything that is wrong with the form at once: its shape, the papers, what is paid beforehand, and the document that a
 * settlement at once hands over. The verbs decide all of it again; asked one after the other they would send the official
 * back three times.
 */
export function checkIntake(
  procedure: ProcedureVersion,
  { sent, parsed }: { readonly sent: Sent; readonly parsed: Result<IntakeForm, InvalidInput> },
  way: Way = 'accept',
): Result<IntakeForm, InvalidInput> {
  const malformed = parsed.ok ? [] : (parsed.problem.errors ?? []);
  const known = new Set(malformed.map(({ pointer }) => placeOf(pointer)));
  const wanting = [
    ...actingWanting(sent),
    ...papersWanting(procedure, sent).filter(({ code }) => way === 'accept' || code === 'paper-waiver-without-ground'),
    ...(way === 'accept' ? fieldsWanting(procedure, sent) : []),
  ];
  const errors = [...malformed, ...wanting.filter(({ pointer }) => !known.has(placeOf(pointer)))];
  return errors.length > 0 ? fail('invalid-input', { errors }) : parsed;
}

/** Whoever comes for another brings the authorisation, and it is kept. */
function actingWanting({ acting, authorised }: Sent): FieldError[] {
  const { uploads } = (authorised ?? {}) as Sent;
  const hasFile = Array.isArray(uploads) && uploads.length > 0;
  return acting === 'authorised' && !hasFile
    ? [{ pointer: '/authorised/uploads', code: 'authorisation-file-missing' }]
    : [];
}

/** A paper is one place, whichever of its boxes is wrong; its files are another. */
const placeOf = (pointer: string): string => pointer.replace(/^(\/documents\/\d+)\/(?!uploads).*/, '$1');

function papersWanting({ content }: ProcedureVersion, { documents }: Sent): FieldError[] {
  const papers = Array.isArray(documents) ? documents.map(asChecked) : [];
  return shortcomings(content.components, papers).map(({ componentKey, kind }) => {
    const index = papers.findIndex((paper) => paper.componentKey === componentKey);
    const box = kind === 'waiver-without-ground' ? 'ground' : 'verdict';
    return { pointer: index < 0 ? '/documents' : `/documents/${index}/${box}`, code: `paper-${kind}` };
  });
}

/** What was said of a paper, as far as it can be read. */
function asChecked(row: Sent): CheckedDocument {
  const { componentKey, verdict, ground, uploads, held } = row;
  const count = (piece: unknown) => Number(piece) || 0;
  return {
    componentKey: String(componentKey),
    originals: count(row.originals),
    certifiedCopies: count(row.certifiedCopies),
    copies: count(row.copies),
    files: (Array.isArray(uploads) ? uploads.length : 0) + (held === undefined ? 0 : 1),
    verdict: verdict === 'valid' || verdict === 'invalid' || verdict === 'waived' ? verdict : 'unchecked',
    ground: typeof ground === 'string' ? ground : null,
  };
}

function fieldsWanting(procedure: ProcedureVersion, sent: Sent): FieldError[] {
  const atOnce = procedure.content.settlement === 'IMMEDIATE';
  const needed = [
    ...(prepaymentDong(procedure) > 0 ? ['prepaymentReceipt'] : []),
    ...(atOnce ? ['documentNumber', 'signer'] : []),
  ];
  const missing = needed
    .filter((name) => sent[name] === undefined)
    .map((name) => ({ pointer: `/${name}`, code: 'missing' }));
  // What is handed over at once goes into the applicant's own hands (QC Đ6.2b).
  const elsewhere = { pointer: '/acting', code: 'applicant-must-come' };
  return atOnce && sent.acting === 'authorised' ? [...missing, elsewhere] : missing;
}
