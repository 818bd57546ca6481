import Type from 'typebox';
import { fail } from '../../../../kernel/result.ts';
import { formatDay, formatInstant, parseDay } from '../../../../kernel/time.ts';
import { formReader } from '../../../../web/server/forms.ts';
import { rulesAt, ruleValue } from '../../../center/index.ts';
import { dayFromParts } from '../../../results/index.ts';
import { askWithdrawal } from '../../actions/ending/ask-withdrawal.ts';
import { confirmWithdrawal, declineWithdrawal } from '../../actions/ending/decide-withdrawal.ts';
import { stopDossier } from '../../actions/ending/stop-dossier.ts';
import { withdrawalOf } from '../../endings-store.ts';
import { GroundInput, SignedResultInput, StopInput } from '../../input.ts';
import { decidingWords } from '../../messages/deciding.ts';
import { deciding } from './deciding.ts';
import { withForm } from './supplement.ts';
import { withdrawalPage } from './withdrawal.view.ts';

const closed = <P extends Parameters<typeof Type.Object>[0]>(properties: P) =>
  Type.Object(
    { ...properties, expectedVersion: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }) },
    { additionalProperties: false },
  );
const part = Type.Optional(Type.String({ maxLength: 10 }));
const { documentDate: _, ...signed } = SignedResultInput.properties;
const readGround = formReader(closed(GroundInput.properties));
const readStop = formReader(closed(StopInput.properties));
const readStopOnRequest = formReader(closed({ ...GroundInput.properties, ...StopInput.properties }));
const readSigned = formReader(
  closed({ ...signed, 'documentDate-day': part, 'documentDate-month': part, 'documentDate-year': part }),
);

const page = deciding({
  purpose: 'withdrawal',
  slug: 'rut',
  page: withdrawalPage,
  labelOf: (name, lang) => decidingWords(lang).withdrawal.labels[name],
  factsOf: async ({ services: { db, clock } }, { dossier }, _request, lang) => {
    const { withdrawal: texts } = decidingWords(lang);
    const found = await withdrawalOf(db, dossier.id);
    const rules = await rulesAt(db, clock.now());
    const day = found?.signed && parseDay(found.signed.on);
    return {
      asked:
        found && found.decision === null ? texts.asked(found.askedByName, formatInstant(found.askedAt, lang)) : null,
      reason: found?.reason ?? '',
      rows: found?.decision
        ? [
            { key: texts.decision, value: texts.decided[found.decision] },
            { key: texts.at, value: found.decidedAt ? formatInstant(found.decidedAt, lang) : '' },
            { key: texts.reason, value: found.reason },
            ...(found.signed && day
              ? [{ key: texts.against, value: `${found.signed.number}, ${formatDay(day)}, ${found.signed.signer}` }]
              : []),
          ]
        : [],
      hasStopNotice: rules !== null && ruleValue(rules.rules, 'forms.set') === 'FORM_SET_2025',
    };
  },
});

export const showWithdrawal = page.show;
export const postWithdrawal = page.post((services, actor, reference, request) =>
  withForm(readGround, request, (given) => askWithdrawal(services, actor, { reference, ...given })),
);
export const postConfirmation = page.post((services, actor, reference, request) =>
  withForm(readStop, request, (given) => confirmWithdrawal(services, actor, { reference, ...given })),
);
export const postStop = page.post((services, actor, reference, request) =>
  withForm(readStopOnRequest, request, (given) => stopDossier(services, actor, { reference, ...given })),
);
export const postRejection = page.post((services, actor, reference, request) =>
  withForm(
    readSigned,
    request,
    async ({ 'documentDate-day': day, 'documentDate-month': month, 'documentDate-year': year, ...given }) => {
      const documentDate = dayFromParts({ day, month, year });
      if (documentDate === null)
        return fail('invalid-input', { errors: [{ pointer: '/documentDate', code: 'date-invalid' }] });
      return declineWithdrawal(services, actor, { reference, documentDate, ...given });
    },
  ),
);
