import Type from 'typebox';
import { fail } from '../../../kernel/result.ts';
import { formatInstant, localDate } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Lang } from '../../../web/i18n.ts';
import { dayFromParts } from '../../../web/server/day-from-parts.ts';
import { formReader } from '../../../web/server/forms.ts';
import { type DossierView, deciding, underVersion } from '../../dossiers/index.ts';
import { formAbout } from '../../forms/index.ts';
import type { Actor } from '../../identity/index.ts';
import { causeName, causes } from '../../notices/index.ts';
import { stationOf } from '../../staff/index.ts';
import { issueApology } from '../actions/issue-apology.ts';
import { apologiesOf } from '../apologies-store.ts';
import { type Apology, subjectOf } from '../domain/apology.ts';
import { causeText } from '../domain/apology-paper.ts';
import { ApologyInput } from '../input.ts';
import { words } from '../messages/index.ts';
import { type ApologyFacts, apologyPage } from './apology.view.ts';

const part = Type.Optional(Type.String({ maxLength: 10 }));
const { newDueOn: _, ...said } = ApologyInput.properties;
const readApology = formReader(
  underVersion({ ...said, 'newDueOn-day': part, 'newDueOn-month': part, 'newDueOn-year': part }),
);

/** What the form says, its day in one piece: read alike for the preview and for what binds. */
export function readForm(request: Parameters<typeof readApology>[0]) {
  const { parsed } = readApology(request);
  if (!parsed.ok) return { parsed };
  const { 'newDueOn-day': day, 'newDueOn-month': month, 'newDueOn-year': year, ...rest } = parsed.value;
  const newDueOn = dayFromParts({ day, month, year });
  if (newDueOn === null)
    return { parsed: fail('invalid-input', { errors: [{ pointer: '/newDueOn', code: 'date-invalid' }] }) };
  return { parsed: { ok: true as const, value: { ...rest, newDueOn } } };
}

const page = deciding<ApologyFacts>({
  purpose: 'apology',
  slug: 'xin-loi',
  page: apologyPage,
  labelOf: (name, lang) => words(lang).apology.labels[name],
  factsOf: async ({ services: { db, clock } }, view, { actor }, lang) => {
    const now = clock.now();
    const apologies = await apologiesOf(db, [view.dossier.id]);
    const draft = apologies.find(({ issued }) => issued === null) ?? null;
    const due = view.dossier.accepted?.legalDueAt ?? null;
    return {
      mayIssue: await isForAgency(db, view, actor, now, 'issue-apology'),
      due: due && formatInstant(due, lang),
      latest: draft && formatInstant(draft.latestAt, lang),
      isLate: draft !== null && Temporal.Instant.compare(now, draft.latestAt) > 0,
      draftedAt: draft && formatInstant(draft.draftedAt, lang),
      proposedCause: draft?.proposedCause ?? '',
      proposedDay: draft?.proposedDueAt ? localDate(draft.proposedDueAt) : null,
      causes: causes()
        .filter(({ kind, retired }) => kind === 'lateness' && !retired)
        .map((cause) => ({
          value: cause.code,
          text: cause.toldAs ? `${cause[lang]} – ${words(lang).apology.told(cause.toldAs[lang])}` : cause[lang],
        })),
      issued: await issuedFacts(db, apologies, lang),
    };
  },
});

export const showApology = page.show;
export const postApology = page.post(readForm, issueApology);

/** Whether this person is the approver of the agency that decides, and the dossier is where this can be done. */
export async function isForAgency(
  db: Db,
  { permitted, dossier }: DossierView,
  actor: Actor | null | undefined,
  now: Temporal.Instant,
  action: 'issue-apology' | 'extend',
): Promise<boolean> {
  if (!permitted.has(action) || !actor?.accountId) return false;
  return (await stationOf(db, actor.accountId, localDate(now)))?.agencyId === dossier.agencyId;
}

async function issuedFacts(db: Db, apologies: readonly Apology[], lang: Lang) {
  const facts: ApologyFacts['issued'][number][] = [];
  for (const { id, issued } of apologies) {
    if (!issued) continue;
    const form = await formAbout(db, 'apology', subjectOf({ id }));
    facts.push({
      number: issued.numberText,
      at: formatInstant(issued.at, lang),
      cause: causeText(causeName(issued.causeCode, lang), issued.reason),
      newDue: formatInstant(issued.newDueAt, lang),
      isLate: issued.isLate,
      href: form && `/can-bo/phieu/${form.id}`,
    });
  }
  return facts;
}
