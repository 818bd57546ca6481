/** Why a filing may be refused; the words stand in the messages (QC Đ5.1đ, QC Đ8.1). */
export const REFUSAL_REASONS = [
  'papers-not-valid',
  'conditions-not-met',
  'not-entitled',
  'not-supplemented',
  'wrong-procedure',
  'not-competent',
  'other-ground-of-law',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
