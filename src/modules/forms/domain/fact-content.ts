import { toRfc3339 } from '../../../kernel/time.ts';
import {
  caseNameOf,
  type FormFact,
  type RefusalFact,
  referenceOf,
  type StopNoticeFact,
  type SupplementRequestFact,
} from '../../dossiers/index.ts';
import type { Addressee, Contact } from './form-parts.ts';
import type { ContentOf } from './paper.ts';
import { upperCase } from './wording.ts';

/** What is not known before a form binds. */
type Unnumbered<F> = F extends unknown ? Omit<F, 'number' | 'requestId'> : never;
/** A fact that makes a form, or would make one. */
export type FactToShow = Unnumbered<FormFact>;

const aboutDossier = ({ dossier, procedure, official }: FactToShow) => {
  const caseName = caseNameOf(procedure.content, dossier);
  const { name, address, phone, email } = dossier.applicant;
  const applicant: Addressee = { name, address: address || '–', ...(phone && { phone }), ...(email && { email }) };
  const contact: Contact | null = official && {
    name: official.actor.name,
    ...(official.station.post && { title: official.station.post }),
    ...(official.station.phone && { phone: official.station.phone }),
  };
  return {
    reference: { text: referenceOf(dossier), isCode: dossier.code !== null },
    applicant,
    procedure: { code: procedure.code, name: procedure.content.name, ...(caseName && { caseName }) },
    contact,
  };
};

/** `sequence`: how many requests the dossier has had, this one included. */
export const supplementContent = (
  fact: Unnumbered<SupplementRequestFact>,
  sequence: number,
): ContentOf<'supplement-request'> => ({
  ...aboutDossier(fact),
  sequence,
  stage: fact.stage,
  items: fact.items.map((item) => {
    const asked = fact.procedure.content.components.find(({ key }) => key === item.componentKey);
    return {
      name: item.name,
      kind: item.kind,
      ...(item.detail && { detail: item.detail }),
      ...(asked && { originals: asked.originals, certifiedCopies: asked.certifiedCopies, copies: asked.copies }),
      reason: item.reason,
      legalBasis: item.legalBasis,
    };
  }),
  windowUntil: toRfc3339(fact.windowUntil),
  clock: fact.clock,
});

const refusalGround = (fact: Unnumbered<RefusalFact>) => ({
  ...aboutDossier(fact),
  reason: fact.reason,
  legalBasis: fact.legalBasis,
  ...(fact.guidance && { guidance: fact.guidance }),
});

export const refusalContent = (fact: Unnumbered<RefusalFact>): ContentOf<'refusal'> => ({
  ...refusalGround(fact),
  afterAcceptance: fact.dossier.accepted !== null,
});

/** Throws when the fact names no agency to go to. */
export function redirectionContent(fact: Unnumbered<RefusalFact>): ContentOf<'redirection'> {
  if (!fact.redirectTo) throw new Error('A redirection names the agency to go to');
  const { name, details } = fact.redirectTo;
  return { ...refusalGround(fact), agency: { name, address: details.address, phone: details.phone } };
}

export function stopContent(fact: Unnumbered<StopNoticeFact>): ContentOf<'stop-notice'> {
  const { contact, ...about } = aboutDossier(fact);
  return {
    ...about,
    ...(fact.dossier.accepted && { acceptedAt: toRfc3339(fact.dossier.accepted.at) }),
    askedAt: toRfc3339(fact.askedAt),
    reason: fact.reason,
    stageReached: [...fact.stageReached],
    papersReturned: fact.papersReturned,
    copies: ['Như trên', 'Cơ quan giải quyết hồ sơ', 'Lưu: hồ sơ'],
    signer: { capacity: upperCase(contact?.title ?? fact.center.profile.name), ...(contact && { name: contact.name }) },
  };
}
