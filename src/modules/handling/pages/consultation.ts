import Type from 'typebox';
import { formatInstant, localDate } from '../../../kernel/time.ts';
import { formReader } from '../../../web/server/forms.ts';
import { signedIn } from '../../../web/server/signed-in.ts';
import { listAgencies } from '../../center/index.ts';
import { deciding, referenceOf, underVersion } from '../../dossiers/index.ts';
import { stationOf } from '../../staff/index.ts';
import { answerConsultation } from '../actions/answer-consultation.ts';
import { consult } from '../actions/consult.ts';
import { goOnWithout } from '../actions/go-on-without.ts';
import { consultationsOf, isLate } from '../consultations-store.ts';
import { ConsultationInput, OpinionInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { type ConsultationFacts, consultationPage } from './consultation.view.ts';
import { agencyChoices, labelOf } from './fields.ts';

const stepKey = Type.String({ minLength: 1, maxLength: 100 });
const consultation = Type.Integer({ minimum: 1, maximum: 1e15 });
const ground = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' });
const readQuestion = formReader(underVersion({ ...ConsultationInput.properties, stepKey }));
const readOpinion = formReader(underVersion({ ...OpinionInput.properties, consultation }));
const readGoingOn = formReader(underVersion({ consultation, ground }));

const page = deciding<ConsultationFacts>({
  purpose: 'consultation',
  slug: 'lay-y-kien',
  labelOf,
  page: consultationPage,
  factsOf: async ({ services: { db, clock } }, { dossier, stepsInTurn, permitted }, request, lang) => {
    const { consult: texts } = words(lang);
    const now = clock.now();
    const actor = signedIn(request);
    const station = await stationOf(db, actor.accountId, localDate(now));
    const agencies = await listAgencies(db);
    const all = await consultationsOf(db, dossier.id);
    return {
      steps: permitted.has('consult') ? stepsInTurn.map(({ key, name }) => ({ value: key, text: name })) : [],
      agencies: agencyChoices(agencies, localDate(now).toString()),
      asked: all.map((one) => {
        const name = agencies.find(({ id }) => id === one.agencyId)?.name ?? '';
        const late = isLate(one, now);
        const open = one.answeredAt === null;
        return {
          id: one.id,
          heading: texts.asked({
            agency: one.unit ? `${name} (${one.unit})` : name,
            at: formatInstant(one.askedAt, lang),
            due: formatInstant(one.dueAt, lang),
          }),
          question: one.question,
          ground: one.ground,
          late,
          answered: one.answeredAt
            ? texts.answered({ name: one.answeredByName ?? '', at: formatInstant(one.answeredAt, lang) })
            : null,
          answer: one.answer,
          file: one.answerUploadId
            ? `/can-bo/ho-so/${encodeURIComponent(referenceOf(dossier))}/lay-y-kien/tep/${one.id}`
            : null,
          wentOn: one.wentOnAt
            ? texts.wentOn({ at: formatInstant(one.wentOnAt, lang), ground: one.wentOnGround ?? '' })
            : null,
          mayAnswer:
            open &&
            permitted.has('answer-consultation') &&
            station?.agencyId === one.agencyId &&
            one.askedBy !== actor.accountId,
          mayGoOn: open && late && one.wentOnAt === null && permitted.has('consult'),
        };
      }),
    };
  },
});

export const showConsultation = page.show;
export const postQuestion = page.post(readQuestion, consult);
export const postOpinion = page.post(readOpinion, answerConsultation);
export const postGoingOn = page.post(readGoingOn, goOnWithout);
