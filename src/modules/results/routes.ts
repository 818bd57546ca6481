import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { ReferenceParams } from '../dossiers/index.ts';
import { postDelivery, postResult } from './api/results.ts';
import { RESULT_PROBLEMS } from './domain/problems.ts';
import { DeliveryInput, ResultInput } from './input.ts';
import { texts } from './messages/index.ts';

export const problems: ProblemChapter = { meanings: RESULT_PROBLEMS, texts };

export function routes(web: Web): void {
  const { app } = web;
  const tags = ['dossiers'];
  app.post(
    '/api/v1/dossiers/:reference/result',
    { config: { permission: 'register-result' }, schema: { params: ReferenceParams, body: ResultInput, tags } },
    postResult(web),
  );
  app.post(
    '/api/v1/dossiers/:reference/delivery',
    { config: { permission: 'deliver-result' }, schema: { params: ReferenceParams, body: DeliveryInput, tags } },
    postDelivery(web),
  );
}
