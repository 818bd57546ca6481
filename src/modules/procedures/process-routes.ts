import type { Web } from '../../web/web.ts';
import { CodeParams } from './input.ts';
import {
  EditorQuery,
  postArrangement,
  postBeginning,
  postGround,
  showEditor,
} from './pages/process-editor/editor-page.ts';
import {
  NewStepQuery,
  postNewStep,
  postRemoval,
  postStep,
  StepParams,
  showNewStep,
  showStep,
} from './pages/process-editor/step-page.ts';

/** The pages on which the process of a draft is written. */
export function processRoutes(web: Web): void {
  const { app } = web;
  const config = { permission: ['draft-procedure', 'draft-own-procedure'] } as const;
  const base = '/can-bo/thu-tuc/:code/du-thao/quy-trinh';
  const draft = { config, schema: { params: CodeParams } };
  const step = { config, schema: { params: StepParams } };
  const added = { config, schema: { params: CodeParams, querystring: NewStepQuery } };
  app.get(base, { config, schema: { params: CodeParams, querystring: EditorQuery } }, showEditor(web));
  app.post(`${base}/khoi-dau`, draft, postBeginning(web));
  app.post(`${base}/thu-tu`, draft, postArrangement(web));
  app.post(`${base}/ly-do`, draft, postGround(web));
  app.get(`${base}/buoc-moi`, added, showNewStep(web));
  app.post(`${base}/buoc-moi`, added, postNewStep(web));
  app.get(`${base}/buoc/:step`, { config, schema: { params: StepParams, querystring: EditorQuery } }, showStep(web));
  app.post(`${base}/buoc/:step`, step, postStep(web));
  app.post(`${base}/buoc/:step/bo`, step, postRemoval(web));
}
