import Type from 'typebox';
import { fail } from '../../../../kernel/result.ts';
import { formatDay, formatInstant, parseDay } from '../../../../kernel/time.ts';
import { dayFromParts } from '../../../../web/server/day-from-parts.ts';
import { formReader } from '../../../../web/server/forms.ts';
import { rulesAt } from '../../../center/index.ts';
import { askWithdrawal } from '../../actions/ending/ask-withdrawal.ts';
import { confirmWithdrawal, declineWithdrawal } from '../../actions/ending/decide-withdrawal.ts';
import { stopDossier } from '../../actions/ending/stop-dossier.ts';
import { hasStopNotice } from '../../actions/ending/stop-notice.ts';
import { withdrawalOf } from '../../endings-store.ts';
import { GroundInput, SignedResultInput, StopInput, underVersion } from '../../input.ts';
import { decidingWords } from '../../messages/deciding.ts';
import { deciding } from './deciding.ts';
import { withdrawalPage } from './withdrawal.view.ts';

const part = Type.Optional(Type.String({ maxLength: 10 }));
const { documentDate: _, ...signed } = SignedResultInput.properties;
const readGround = formReader(underVersion(GroundInput.properties));
const readStop = formReader(underVersion(StopInput.properties));
const readStopOnRequest = formReader(underVersion({ ...GroundInput.properties, ...StopInput.properties }));
const readSigned = formReader(
  underVersion({ ...signed, 'documentDate-day': part, 'documentDate-month': part, 'documentDate-year': part }),
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
      hasStopNotice: rules !== null && hasStopNotice(rules.rules),
    };
  },
});

export const showWithdrawal = page.show;
export const postWithdrawal = page.post(readGround, askWithdrawal);
export const postConfirmation = page.post(readStop, confirmWithdrawal);
export const postStop = page.post(readStopOnRequest, stopDossier);
export const postRejection = page.post(
  readSigned,
  async (
    services,
    actor,
    { 'documentDate-day': day, 'documentDate-month': month, 'documentDate-year': year, ...given },
  ) => {
    const documentDate = dayFromParts({ day, month, year });
    if (documentDate === null)
      return fail('invalid-input', { errors: [{ pointer: '/documentDate', code: 'date-invalid' }] });
    return declineWithdrawal(services, actor, { documentDate, ...given });
  },
);
