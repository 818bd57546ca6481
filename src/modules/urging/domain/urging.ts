/** How far up it goes: giấy nhắc, công văn của Giám đốc, báo cáo Chủ tịch (QC Đ7.2đ). */
export const LEVELS = ['reminder', 'director_letter', 'chairman_report'] as const;
export type Level = (typeof LEVELS)[number];

export const isLevel = (text: string): text is Level => LEVELS.some((level) => level === text);

/** The form each is printed as; its register has the same name. */
export const FORM_OF = {
  reminder: 'reminder',
  director_letter: 'director-letter',
  chairman_report: 'chairman-report',
} as const satisfies Record<Level, string>;

/** The level after one; none after the last. */
export const NEXT_LEVEL: Readonly<Record<Level, Level | null>> = {
  reminder: 'director_letter',
  director_letter: 'chairman_report',
  chairman_report: null,
};

/** What was wrong with the level before. */
export type Ground = 'unanswered' | 'insufficient' | 'promise_broken';

/** What came back from the addressee. */
export type UrgingAnswer = {
  readonly text: string;
  /** Why the dossiers are late, in the agency's words. */
  readonly cause: string | null;
  /** By when they will be done, it says: YYYY-MM-DD. */
  readonly promisedOn: string | null;
  readonly at: Temporal.Instant;
  readonly by: string;
};

/** What the center finds of the answer. */
export type Judgement = {
  readonly isSufficient: boolean;
  readonly reason: string | null;
  readonly at: Temporal.Instant;
  readonly by: string;
};

export type Party = { readonly id: number; readonly key: string; readonly name: string };

export type Urging = {
  readonly id: number;
  readonly level: Level;
  /** Whose dossiers it is about. */
  readonly agency: Party;
  /** Who is to answer. */
  readonly addressee: Party;
  /** "05/NDD-TTPVHCC" */
  readonly number: string;
  readonly subject: string;
  readonly message: string;
  /** The level before, and what was wrong with it. */
  readonly follows: { readonly id: number; readonly ground: Ground } | null;
  /** The level after, once there is one. */
  readonly followedById: number | null;
  readonly issuedAt: Temporal.Instant;
  readonly issuedBy: string;
  readonly answerDueAt: Temporal.Instant;
  readonly answer: UrgingAnswer | null;
  readonly judgement: Judgement | null;
  readonly dossierCount: number;
  /** Of its dossiers those that still wait at the agency. */
  readonly openCount: number;
};
