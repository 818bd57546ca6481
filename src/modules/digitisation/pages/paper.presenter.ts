import { formatInstant } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import { type DossierView, referenceOf } from '../../dossiers/index.ts';
import { type DigitisedPaper, type PaperState, stateOf } from '../domain/digitised-paper.ts';
import { words } from '../messages/index.ts';
import type { HeldDocument } from '../queries/held-documents-of.ts';
import type { DocumentType } from '../types-store.ts';
import { dayText, factsText, signatureText } from './paper-words.ts';

export type EditionView = {
  readonly id: number;
  readonly title: string;
  readonly state: PaperState;
  readonly rows: readonly { readonly key: string; readonly value: string }[];
  readonly files: readonly { readonly name: string; readonly href: string; readonly what: string }[];
};

export type PaperView = {
  readonly reference: string;
  readonly componentKey: string;
  readonly name: string;
  readonly procedure: string;
  readonly editions: readonly EditionView[];
  /** The newest edition, where it waits for its verification; `own` where this person digitised it. */
  readonly verify: { readonly paper: number; readonly own: boolean } | null;
  /** The valid edition whose validity may be ended. */
  readonly endable: number | null;
  readonly mayDigitise: boolean;
  readonly files: readonly { readonly value: string; readonly text: string }[];
  readonly types: readonly DocumentType[];
  readonly held: readonly { readonly value: string; readonly text: string; readonly hint: string }[];
  /** What the form begins with: what is known already. */
  readonly known: Readonly<Record<string, string>>;
};

export type PaperPageFacts = {
  readonly view: DossierView;
  readonly component: { readonly key: string; readonly name: string };
  /** Editions of this paper, first one first. */
  readonly papers: readonly DigitisedPaper[];
  readonly accountId: number;
  readonly mayDigitise: boolean;
  readonly mayVerify: boolean;
  /** The center has a key. */
  readonly signs: boolean;
  readonly types: readonly DocumentType[];
  /** The type this paper had the last time somebody handed it in. */
  readonly usualType: string | null;
  readonly held: readonly HeldDocument[];
  readonly today: Temporal.PlainDate;
};

/** One paper of a dossier: its editions, and what this person may do with it. */
export function paperPresenter(facts: PaperPageFacts, lang: Lang): PaperView {
  const { view, component, papers, today } = facts;
  const reference = referenceOf(view.dossier);
  const document = view.documents.find(({ componentKey }) => componentKey === component.key);
  const newest = papers.at(-1);
  const waits = newest && newest.source !== 'held' && stateOf(newest, today) === 'to-verify';
  const endable = newest && newest.source !== 'held' && facts.mayDigitise && stateOf(newest, today) === 'valid';
  return {
    reference,
    componentKey: component.key,
    name: component.name,
    procedure: view.procedure.content.name,
    editions: papers.toReversed().map((paper) => editionOf(paper, reference, facts, lang)),
    verify: waits && facts.mayVerify ? { paper: newest.id, own: newest.digitisedBy === facts.accountId } : null,
    endable: endable ? newest.id : null,
    mayDigitise: facts.mayDigitise && document !== undefined,
    files: (document?.uploads ?? []).map(({ id, name }) => ({ value: String(id), text: name })),
    types: facts.types,
    held: facts.held.map((one) => ({
      value: String(one.id),
      text: one.name,
      hint: [factsText(one, lang), one.issuer].filter(Boolean).join(' · '),
    })),
    known: {
      source: 'scanned',
      typeCode: newest?.typeCode ?? facts.usualType ?? '',
      name: newest?.name ?? component.name,
      number: newest?.number ?? '',
      ownerIdNumber: newest?.ownerIdNumber ?? view.dossier.applicant.idNumber,
      issuer: newest?.issuer ?? '',
      issuedOn: newest?.issuedOn ?? '',
      expiresOn: newest?.expiresOn ?? '',
    },
  };
}

function editionOf(paper: DigitisedPaper, reference: string, facts: PaperPageFacts, lang: Lang): EditionView {
  const texts = words(lang);
  const { rows } = texts.paper;
  const at = (instant: Temporal.Instant) => formatInstant(instant, lang);
  const said: readonly (readonly [string, string | null])[] = [
    [rows.type, `${paper.typeName} (${paper.typeCode})`],
    [rows.name, paper.name],
    [rows.number, paper.number],
    [rows.owner, paper.ownerIdNumber],
    [rows.issuer, paper.issuer],
    [rows.issuedOn, paper.issuedOn && dayText(paper.issuedOn)],
    [rows.expiresOn, paper.expiresOn ? dayText(paper.expiresOn) : rows.noExpiry],
    [rows.digitised, texts.paper.who(paper.digitiserName, at(paper.digitisedAt))],
    [rows.consent, paper.consent && texts.consents[paper.consent]],
    [rows.verified, paper.check && texts.paper.who(paper.check.by, at(paper.check.at))],
    [rows.note, paper.check?.outcome === 'rejected' ? paper.check.note : null],
    [rows.signature, signatureText(paper, facts.signs, lang)],
    [rows.ended, paper.ended && texts.paper.who(paper.ended.ground, at(paper.ended.at))],
  ];
  const base = `/can-bo/ho-so/${encodeURIComponent(reference)}/tep`;
  const signed = paper.signature && 'file' in paper.signature && paper.source !== 'held' ? [paper.signature.file] : [];
  return {
    id: paper.id,
    title: texts.paper.edition(paper.edition, texts.sources[paper.source].toLocaleLowerCase(lang)),
    state: stateOf(paper, facts.today),
    rows: said.flatMap(([key, value]) => (value ? [{ key, value }] : [])),
    files: [
      ...signed.map(({ id, name }) => ({ name, href: `${base}/${id}`, what: texts.paper.signedFile })),
      { name: paper.file.name, href: `${base}/${paper.file.id}`, what: texts.paper.scan },
    ],
  };
}
