import Type from 'typebox';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from './input.ts';
import { showAccepted } from './pages/counter/accepted.ts';
import { IntakeQuery } from './pages/counter/desk.ts';
import { postIntake, postSave, showDue, showIntake } from './pages/counter/intake.ts';
import { StartQuery, showProcedureList, showStart } from './pages/counter/start.ts';
import { openScan, postGiveUp, postTakeOver } from './pages/counter/under-way.ts';

const TokenParams = Type.Object({ token: Type.String({ pattern: '^[\\w-]{1,64}$' }) });

/** The counter: which procedure, the one form of an intake, and the intakes that were left. */
export function counterRoutes(web: Web): void {
  const { app } = web;
  const config = { permission: 'receive-dossier' } as const;
  const start = { config, schema: { querystring: StartQuery } };
  const intake = { config, schema: { querystring: IntakeQuery } };
  const ofToken = { config, schema: { params: TokenParams } };

  app.get('/can-bo/quay', start, showStart(web));
  app.get('/can-bo/quay/thu-tuc', start, showProcedureList(web));
  app.get('/can-bo/quay/tep/:token', ofToken, openScan(web));
  app.post('/can-bo/quay/do-dang/:token/nhan', ofToken, postTakeOver(web));
  app.post('/can-bo/quay/do-dang/:token/bo', ofToken, postGiveUp(web));
  app.get('/can-bo/quay/:code', intake, showIntake(web));
  app.get('/can-bo/quay/:code/ngay-hen', intake, showDue(web));
  app.post('/can-bo/quay/:code', { config: { ...config, uploads: true } }, postIntake(web));
  app.post('/can-bo/quay/:code/luu', { config }, postSave(web));
  app.get('/can-bo/ho-so/:reference/da-tiep-nhan', { config, schema: { params: ReferenceParams } }, showAccepted(web));
}
