import { parseDay } from '../../../../kernel/time.ts';

type Part = Readonly<Record<string, unknown>>;

/**
 * What the counter's form says, before it is checked: parts that do not belong to who came are left out although the
 * browser still sends them, numbers lose the gaps they were read out with, a day becomes a date, and the reason beside a
 * verdict its ground. Leading zeros stay: nothing here is ever a number.
 */
export function saidOf(sent: Part): Record<string, unknown> {
  const { organisation, authorised, documents, ...rest } = sent;
  const { kind } = asPart(rest.applicant);
  const acting = rest.acting ?? (kind === 'business' ? 'organisation' : 'self');
  const representative = person(organisation);
  const withoutCode = acting === 'organisation' && representative.withoutCode === 'true';
  const applicant = {
    ...person(rest.applicant),
    ...(String(acting) in KIND_OF && { kind: KIND_OF[acting as Direct] }),
  };
  return {
    ...rest,
    acting,
    applicant: withoutCode ? { ...applicant, idNumber: representative.idNumber } : applicant,
    ...(acting === 'organisation' && { organisation: representative }),
    ...(acting === 'authorised' && { authorised: withDay(person(authorised)) }),
    ...(documents !== undefined && { documents: Array.isArray(documents) ? documents.map(paper) : documents }),
  };
}

/** Who comes without an authorisation says by that what the owner of the dossier is. */
const KIND_OF = { self: 'person', organisation: 'business' } as const;
type Direct = keyof typeof KIND_OF;

/** Numbers as they are written on the paper, without the spaces and points they are typed with. */
function person(part: unknown): Record<string, unknown> {
  const { idNumber, phone, ...rest } = asPart(part);
  return {
    ...rest,
    ...(typeof idNumber === 'string' && { idNumber: tidyNumber(idNumber) }),
    ...(typeof phone === 'string' && { phone: tidyNumber(phone) }),
  };
}

export const tidyNumber = (text: string): string => text.replace(/[\s.]/g, '').toUpperCase();

const withDay = (part: Record<string, unknown>): Record<string, unknown> =>
  typeof part.date === 'string' ? { ...part, date: dayOf(part.date) } : part;

/** “5/11/2026” as 2026-11-05; what is no day stays as it was typed. */
export function dayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text.trim()) ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.toString() ?? text;
}

function paper(row: unknown): unknown {
  const { reason, ground, held, ...rest } = asPart(row);
  // What the center holds already is in order, and no piece of it is on the desk.
  if (rest.verdict === 'held') return { componentKey: rest.componentKey, verdict: 'valid', held };
  const why = rest.verdict === 'invalid' ? reason : rest.verdict === 'waived' ? ground : undefined;
  return why === undefined ? rest : { ...rest, ground: why };
}

const asPart = (value: unknown): Part => (typeof value === 'object' && value !== null ? (value as Part) : {});
