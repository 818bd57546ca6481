import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { nestFields } from '../../../../platform/form-body.ts';
import { inputParser } from '../../../../platform/input.ts';
import { formFields } from '../../../../web/server/forms.ts';
import { changeReturn } from '../../actions/details/change-return.ts';
import { correctDetails } from '../../actions/details/correct-details.ts';
import { CorrectionInput, ReturnChangeInput } from '../../input.ts';
import { decidingWords } from '../../messages/deciding.ts';
import { deciding } from './deciding.ts';
import { detailsPage } from './details.view.ts';
import { withForm } from './supplement.ts';

const version = { expectedVersion: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) };
const parseCorrection = inputParser(
  Type.Object({ ...CorrectionInput.properties, ...version }, { additionalProperties: false }),
  { convert: true },
);
const parseReturn = inputParser(
  Type.Object({ ...ReturnChangeInput.properties, ...version }, { additionalProperties: false }),
  { convert: true },
);

/** Fields that were left empty say nothing. */
const filled = (sent: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      if (value === '') return [];
      if (typeof value !== 'object' || value === null) return [[name, value]];
      const inner = filled(value);
      return Object.keys(inner).length === 0 ? [] : [[name, inner]];
    }),
  );

const read =
  <T>(parse: (sent: unknown) => T) =>
  (request: FastifyRequest) => ({ parsed: parse(filled(nestFields(formFields(request)))) });

const page = deciding({
  purpose: 'details',
  slug: 'thong-tin',
  page: detailsPage,
  labelOf: (name, lang) => decidingWords(lang).details.labels[name],
  factsOf: async () => null,
});

export const showDetails = page.show;
export const postCorrection = page.post((services, actor, reference, request) =>
  withForm(read(parseCorrection), request, (given) => correctDetails(services, actor, { reference, ...given })),
);
export const postReturn = page.post((services, actor, reference, request) =>
  withForm(read(parseReturn), request, (given) => changeReturn(services, actor, { reference, ...given })),
);
