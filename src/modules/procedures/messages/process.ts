import { catalogue } from '../../../web/i18n.ts';
import { processEn } from './process.en.ts';
import { processVi } from './process.vi.ts';
import { processEditorEn } from './process-editor.en.ts';
import { processEditorVi } from './process-editor.vi.ts';
import { processFindingsEn } from './process-findings.en.ts';
import { processFindingsVi } from './process-findings.vi.ts';

/** The texts of processes: their picture, what is wrong with one, and the pages on which one is written. */
export const processWords = catalogue({
  vi: { ...processVi, findings: processFindingsVi, editor: processEditorVi },
  en: { ...processEn, findings: processFindingsEn, editor: processEditorEn },
});
