import Type from 'typebox';
import type { Web } from '../../web/web.ts';
import { downloadDraft, downloadProcess } from './pages/bpmn-download.ts';
import { onBpmnError, postBpmnImport, showBpmnImport } from './pages/bpmn-import.ts';

const CodeParams = Type.Object({ code: Type.String({ pattern: '^\\d\\.\\d{6}$' }) });

/** Processes as BPMN files: the one in force for everybody, a draft's for who writes it. */
export function bpmnRoutes(web: Web): void {
  const { app } = web;
  const schema = { params: CodeParams };
  const config = { permission: ['draft-procedure', 'draft-own-procedure'] } as const;
  const draft = '/can-bo/thu-tuc/:code/du-thao/quy-trinh';
  app.get('/thu-tuc/:code/quy-trinh.bpmn', { config: { permission: 'public' }, schema }, downloadProcess(web));
  app.get(`${draft}.bpmn`, { config, schema }, downloadDraft(web));
  app.get(`${draft}/nhap`, { config, schema }, showBpmnImport(web));
  const importing = { config: { ...config, uploads: 'text' as const }, schema, errorHandler: onBpmnError(web) };
  app.post(`${draft}/nhap`, importing, postBpmnImport(web));
}
