import { catalogue } from '../../../web/i18n.ts';
import { bpmnEn } from './bpmn.en.ts';
import { bpmnVi } from './bpmn.vi.ts';

/** The texts of the pages on which a process is read from a BPMN file. */
export const bpmnWords = catalogue({ vi: bpmnVi, en: bpmnEn });
