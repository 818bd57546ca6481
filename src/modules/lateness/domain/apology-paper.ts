import { toRfc3339 } from '../../../kernel/time.ts';
import type { Center } from '../../center/index.ts';
import { caseNameOf, type Dossier } from '../../dossiers/index.ts';
import type { ContentOf } from '../../forms/index.ts';
import type { ProcedureVersion } from '../../procedures/index.ts';

export type ApologyFact = {
  readonly dossier: Dossier;
  readonly procedure: ProcedureVersion;
  readonly center: Center;
  readonly newDueAt: Temporal.Instant;
  readonly cause: string;
  readonly signer: { readonly capacity: string; readonly name: string };
};

/** What stands on Mẫu 04, by its own data alone. */
export function apologyContent({
  dossier,
  procedure,
  center,
  newDueAt,
  cause,
  signer,
}: ApologyFact): ContentOf<'apology'> {
  const { applicant, accepted } = dossier;
  if (!accepted || !dossier.code) throw new Error('Only an accepted dossier has a due date to apologise for');
  const caseName = caseNameOf(procedure.content, dossier);
  const { name, address } = center.profile;
  return {
    addressee: {
      name: applicant.name,
      address: applicant.address,
      phone: applicant.phone,
      ...(applicant.email && { email: applicant.email }),
    },
    dossierCode: dossier.code,
    procedure: { code: procedure.code, name: procedure.content.name, ...(caseName && { caseName }) },
    acceptedAt: toRfc3339(accepted.at),
    originalDueAt: toRfc3339(accepted.originalDueAt),
    newDueAt: toRfc3339(newDueAt),
    place: `${name}, ${address}`,
    cause,
    copies: ['Như trên', name, 'Lưu: VT, hồ sơ'],
    signer,
  };
}

/** The cause as it is told to applicants, and the agency's own reason after it. */
export const causeText = (told: string, reason: string): string => {
  const sentence = `${told.slice(0, 1).toLocaleUpperCase('vi')}${told.slice(1)}. ${reason.trim()}`;
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
};
