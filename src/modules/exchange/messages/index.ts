import { catalogue } from '../../../web/i18n.ts';
import { bpmnEn } from './bpmn.en.ts';
import { bpmnVi } from './bpmn.vi.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** What the book of problems reads: of the whole catalogue, and of processes as BPMN. */
export const texts = {
  vi: { ...vi, problems: { ...vi.problems, ...bpmnVi.problems }, fields: { ...vi.fields, ...bpmnVi.fields } },
  en: { ...en, problems: { ...en.problems, ...bpmnEn.problems }, fields: { ...en.fields, ...bpmnEn.fields } },
};
export const words = catalogue({ vi, en });
