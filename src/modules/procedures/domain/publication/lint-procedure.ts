import type { ProcedureContent } from '../procedure-content.ts';

/** The parts without which a procedure may not be published. */
export const MANDATORY_PARTS = [
  'name',
  'steps',
  'manners',
  'components',
  'sets',
  'timeLimit',
  'subjects',
  'agency',
  'result',
  'legalBasis',
  'receptionPlace',
] as const satisfies readonly (keyof ProcedureContent)[];
export type MandatoryPart = (typeof MANDATORY_PARTS)[number];

/**
 * The mandatory parts a procedure, or the draft of one, still lacks; none means it may be published (QC Đ7.2b). The
 * eight of Decree 63/2010/NĐ-CP Article 8, and the legal basis and reception address that QC Đ6.1b and QC Đ7.2b
 * promise to the public. Steps, manners and papers each count as lacking while their list is empty.
 */
export const missingParts = (procedure: Partial<ProcedureContent>): MandatoryPart[] =>
  MANDATORY_PARTS.filter((part) => {
    const value: unknown = procedure[part];
    return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  });
