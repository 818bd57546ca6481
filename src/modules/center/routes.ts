import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { getAgencies, getCenter, putUnits, UnitsInput } from './api/center.ts';
import { texts } from './messages/index.ts';
import { showAbout } from './pages/about.ts';

export const problems: ProblemChapter = {
  meanings: {
    /** The list of units changes only by a numbered decision. */
    'decision-required': { status: 422, clause: 'QC Đ9.1b' },
  },
  texts,
};

export function routes(web: Web): void {
  const { app } = web;
  const open = { permission: 'public' } as const;
  const tags = ['center'];
  app.get('/gioi-thieu', { config: open }, showAbout(web));
  app.get('/api/v1/center', { config: open, schema: { tags } }, getCenter(web));
  app.get('/api/v1/agencies', { config: open, schema: { tags } }, getAgencies(web));
  app.put(
    '/api/v1/center/units',
    { config: { permission: 'revise-units' }, schema: { body: UnitsInput, tags } },
    putUnits(web),
  );
}
