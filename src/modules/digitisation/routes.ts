import Type from 'typebox';
import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from '../dossiers/index.ts';
import {
  createHeld,
  createPaper,
  createVerification,
  DigitisedBody,
  getPapers,
  PaperParams,
  VerificationBody,
} from './api/digitised-papers.ts';
import { DIGITISATION_PROBLEMS } from './domain/problems.ts';
import { HeldInput } from './input.ts';
import { texts } from './messages/index.ts';
import { PapersQuery, showPapers } from './pages/dossier-papers.ts';
import { showOwnPapers } from './pages/own-papers.ts';
import { postDigitised, postEnding, postHeld, postVerification, showPaper } from './pages/paper.ts';
import { showWork, WorkQuery } from './pages/work.ts';

export const problems: ProblemChapter = { meanings: DIGITISATION_PROBLEMS, texts };

const params = ReferenceParams;
const ComponentParams = Type.Object({
  ...ReferenceParams.properties,
  component: Type.String({ minLength: 1, maxLength: 100 }),
});
const digitise = { permission: 'digitise-paper' } as const;
const verify = { permission: ['digitise-paper', 'handle-step'] } as const;

export function routes(web: Web): void {
  const { app } = web;
  const read = { permission: 'read-dossier' } as const;
  const all = '/can-bo/ho-so/:reference/so-hoa';
  const one = `${all}/:component`;
  const schema = { params: ComponentParams };
  app.get(
    '/can-bo/so-hoa',
    { config: { permission: ['digitise-paper', 'read-every-dossier'] }, schema: { querystring: WorkQuery } },
    showWork(web),
  );
  app.get(all, { config: read, schema: { params, querystring: PapersQuery } }, showPapers(web));
  app.get(one, { config: read, schema }, showPaper(web));
  app.post(one, { config: { ...digitise, uploads: true }, schema }, postDigitised(web));
  app.post(`${one}/kiem-tra`, { config: verify, schema }, postVerification(web));
  app.post(`${one}/het-gia-tri`, { config: digitise, schema }, postEnding(web));
  app.post(`${one}/giay-da-co`, { config: digitise, schema }, postHeld(web));
  app.get('/giay-to-cua-toi', { config: { permission: 'file-dossier' } }, showOwnPapers(web));
  api(web);
}

function api(web: Web): void {
  const { app } = web;
  const tags = ['digitised-papers'];
  const all = '/api/v1/dossiers/:reference/digitised-papers';
  app.get(all, { config: { permission: 'read-dossier' }, schema: { params, tags } }, getPapers(web));
  app.post(all, { config: digitise, schema: { params, body: DigitisedBody, tags } }, createPaper(web));
  app.post(
    `${all}/:paper/verification`,
    { config: verify, schema: { params: PaperParams, body: VerificationBody, tags } },
    createVerification(web),
  );
  app.post(
    '/api/v1/dossiers/:reference/held-papers',
    { config: { permission: ['digitise-paper', 'file-dossier'] }, schema: { params, body: HeldInput, tags } },
    createHeld(web),
  );
}
