import type { FastifyRequest } from 'fastify';
import { formatInstant } from '../../../../kernel/time.ts';
import { nestFields } from '../../../../platform/form-body.ts';
import { inputParser } from '../../../../platform/input.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { listAgencies } from '../../../center/index.ts';
import { formsOf } from '../../../forms/index.ts';
import { refuseDossier } from '../../actions/ending/refuse-dossier.ts';
import { referenceOf } from '../../domain/dossier.ts';
import { refusalOf } from '../../endings-store.ts';
import { RefusalInput, underVersion } from '../../input.ts';
import { decidingWords } from '../../messages/deciding.ts';
import { deciding } from './deciding.ts';
import { refusalPage } from './refusal.view.ts';

const RefusalForm = underVersion(RefusalInput.properties);
const parse = inputParser(RefusalForm, { convert: true });

/** The form as the verb takes it: the agency only counts where the filing belongs elsewhere, and then it has to be said. */
export function readRefusal(request: FastifyRequest) {
  const { outcome, redirectTo, ...sent } = nestFields(formFields(request)) as Record<string, string>;
  const filled = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''));
  return { parsed: parse({ ...filled, ...(outcome === 'redirect' && { redirectTo: redirectTo || '–' }) }) };
}

const page = deciding({
  purpose: 'refusal',
  slug: 'tu-choi',
  page: refusalPage,
  labelOf: (name, lang) => decidingWords(lang).refusal.labels[name],
  factsOf: async ({ services: { db } }, { dossier }, _request, lang) => {
    const { refusal: texts } = decidingWords(lang);
    const agencies = await listAgencies(db);
    const refusal = await refusalOf(db, dossier.id);
    const form = (await formsOf(db, dossier.id)).findLast(({ paper }) => REFUSALS.includes(paper.form));
    const sent = agencies.find(({ id }) => id === refusal?.redirectAgencyId)?.name;
    return {
      agencies: agencies.filter(({ id }) => id !== dossier.agencyId).map(({ key, name }) => ({ key, name })),
      rows: refusal
        ? [
            { key: texts.kind, value: texts.kinds[refusal.kind] },
            { key: texts.number, value: refusal.numberText },
            { key: texts.at, value: formatInstant(refusal.refusedAt, lang) },
            ...(sent ? [{ key: texts.agency, value: sent }] : []),
            { key: texts.labels.reason ?? '', value: refusal.reason },
            { key: texts.basis, value: refusal.legalBasis },
            ...(refusal.guidance ? [{ key: texts.guidance, value: refusal.guidance }] : []),
          ]
        : [],
      paper: form ? `/ho-so/${encodeURIComponent(referenceOf(dossier))}/phieu/${form.id}.pdf` : null,
    };
  },
});

const REFUSALS: readonly string[] = ['refusal', 'redirection'];

export const showRefusal = page.show;
export const postRefusal = page.post(readRefusal, refuseDossier);
