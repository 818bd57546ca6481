import type { Facts } from '../../../kernel/result.ts';
import { catalogue } from '../../../web/i18n.ts';
import { draftProblemsEn } from './draft-problems.en.ts';
import { draftProblemsVi } from './draft-problems.vi.ts';
import { en } from './en.ts';
import { processEditorEn } from './process-editor.en.ts';
import { processEditorVi } from './process-editor.vi.ts';
import { processFindingsEn } from './process-findings.en.ts';
import { processFindingsVi } from './process-findings.vi.ts';
import { vi } from './vi.ts';

/** Findings tell worked minutes; people read hours. */
const inHours = (texts: Readonly<Record<string, (facts: Facts) => string>>, unit: string) =>
  Object.fromEntries(
    Object.entries(texts).map(([code, text]) => [code, (facts: Facts) => text({ ...facts, ...hoursOf(facts, unit) })]),
  );
const hoursOf = (facts: Facts, unit: string): Facts =>
  Object.fromEntries(
    (['needed', 'limit'] as const).flatMap((name) => {
      const minutes = facts[name];
      return typeof minutes === 'number' ? [[name, `${Math.round(minutes / 15) / 4} ${unit}`]] : [];
    }),
  );

/** What the book of problems reads: those of the public pages and of the drafts. */
export const texts = {
  vi: {
    problems: { ...vi.problems, ...draftProblemsVi.problems, ...processEditorVi.problems },
    fields: { ...inHours(processFindingsVi, 'giờ làm việc'), ...draftProblemsVi.fields, ...processEditorVi.fields },
  },
  en: {
    problems: { ...en.problems, ...draftProblemsEn.problems, ...processEditorEn.problems },
    fields: { ...inHours(processFindingsEn, 'working hours'), ...draftProblemsEn.fields, ...processEditorEn.fields },
  },
};
export const words = catalogue({ vi, en });
