import { formatDay } from '../../../kernel/time.ts';
import type { Lang } from '../../../web/i18n.ts';
import type { CenterProfile } from '../domain/profile.ts';
import { words } from '../messages/index.ts';
import type { CenterUnit, StoredAgency } from '../store.ts';
import type { Week } from './ordinary-week.ts';

export type AboutView = {
  readonly function: string;
  readonly basis: string;
  readonly facts: readonly Row[];
  readonly leadership: readonly Row[];
  readonly units: readonly {
    readonly name: string;
    readonly functions: readonly string[];
    readonly decision: string;
  }[];
  readonly agencies: readonly string[];
  readonly successor: string;
};
type Row = { readonly key: string; readonly value: string };

export type AboutFacts = {
  readonly profile: CenterProfile;
  readonly units: readonly CenterUnit[];
  readonly agencies: readonly StoredAgency[];
  readonly week: Week | null;
};

/** What the center is, by whom and since when, who leads it and what its units do (QC Đ7.1, QC Đ9.1); what is unknown is left out. */
export function presentAbout({ profile, units, agencies, week }: AboutFacts, lang: Lang): AboutView {
  const texts = words(lang).about;
  const { about, successor } = profile;
  return {
    function: about.function,
    basis: about.legalBasis,
    facts: facts(profile, week, lang),
    leadership: leadership(profile, lang),
    units: units.map((unit) => ({
      name: lang === 'vi' ? unit.name : unit.nameEn,
      functions: unit.functions,
      decision: `${texts.decision} ${unit.decisionNo}`,
    })),
    agencies: agencies.map((agency) => (lang === 'vi' ? agency.name : agency.nameEn)),
    successor: successor
      ? texts.successorText({ date: day(successor.date), basis: successor.basis, note: successor.note })
      : '',
  };
}

function leadership({ director, maxDeputies, deputies, appointedBy }: CenterProfile, lang: Lang): Row[] {
  const texts = words(lang).about;
  const number = maxDeputies === undefined ? '' : texts.deputiesText({ max: maxDeputies });
  const kinds = deputies && texts.deputyKinds(deputies);
  return told([
    [texts.director, director?.post],
    [texts.deputies, [number, kinds, deputies && `${deputies.rank}.`].filter(Boolean).join(' ')],
    [texts.appointed, appointedBy && texts.appointedBy],
  ]);
}

function facts(profile: CenterProfile, week: Week | null, lang: Lang): Row[] {
  const texts = words(lang).about;
  const { foundingDecision, regulationDecision, contact } = profile;
  const { no, date, note } = regulationDecision ?? {};
  return told([
    [texts.founded, foundingDecision && texts.foundedBy({ no: foundingDecision.no, date: day(foundingDecision.date) })],
    [texts.since, since(profile, lang)],
    [texts.status, status(profile, lang)],
    [texts.seat, profile.address],
    [texts.hours, week && `${hoursText(week, lang)}. ${texts.holidays}.`],
    [texts.hotline, contact.hotline],
    [texts.phone, contact.phone],
    [texts.email, contact.email],
    [texts.regulation, no && date ? `${no}, ${day(date)}. ${note}` : note],
  ]);
}

function since({ operatingSince = {} }: CenterProfile, lang: Lang): string | undefined {
  const { actual, planned } = operatingSince;
  if (actual) return actual.split('-').reverse().join('/');
  return planned && words(lang).about.planned({ month: planned.split('-').reverse().join('/') });
}

/** Where it stands, who directs it (N4.1), whether it has a seal. */
function status({ legalStatus, parentBody, directedBy }: CenterProfile, lang: Lang): string | undefined {
  const texts = words(lang).about;
  const parts = [
    legalStatus === 'UNKNOWN' && !parentBody ? undefined : texts.statuses[legalStatus],
    directedBy && texts.directed[directedBy],
  ];
  return parts.filter(Boolean).join('. ') || undefined;
}

/** The rows there is something to tell in. */
const told = (rows: readonly (readonly [key: string, value: string | null | undefined])[]): Row[] =>
  rows.flatMap(([key, value]) => (value ? [{ key, value }] : []));

/** "Thứ Hai đến Thứ Sáu: 07:00–11:00, 13:00–17:00": days with the same hours in one run. */
export function hoursText(week: Week, lang: Lang): string {
  const texts = words(lang).about;
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [at, sessions] of week.entries()) {
    const hours = sessions.map(({ from, to }) => `${from}–${to}`).join(', ');
    const run = runs.at(-1);
    if (run && run.hours === hours && run.last === at - 1) run.last = at;
    else if (hours !== '') runs.push({ first: at, last: at, hours });
  }
  const nameOf = (at: number) => texts.weekdays[at] ?? '';
  return runs
    .map(({ first, last, hours }) => {
      const days = first === last ? nameOf(first) : texts.dayRun({ first: nameOf(first), last: nameOf(last) });
      return texts.hoursOf({ days, hours });
    })
    .join('; ');
}

const day = (date: string): string => formatDay(Temporal.PlainDate.from(date));
