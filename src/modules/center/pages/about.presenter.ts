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

/** What the center is, by whom and since when, who leads it and what its units do (QC Đ7.1, QC Đ9.1). */
export function presentAbout({ profile, units, agencies, week }: AboutFacts, lang: Lang): AboutView {
  const texts = words(lang).about;
  const { about, director, deputies, successor } = profile;
  return {
    function: about.function,
    basis: about.legalBasis,
    facts: facts(profile, week, lang),
    leadership: [
      { key: texts.director, value: director.post },
      {
        key: texts.deputies,
        value: `${texts.deputiesText({ max: profile.maxDeputies, rank: deputies.rank })}${deputies.fullTime ? `, ${texts.fullTime}` : ''}.`,
      },
      { key: texts.appointed, value: texts.appointedBy },
    ],
    units: units.map((unit) => ({
      name: lang === 'vi' ? unit.name : unit.nameEn,
      functions: unit.functions,
      decision: `${texts.decision}: ${unit.decisionNo}`,
    })),
    agencies: agencies.map((agency) => (lang === 'vi' ? agency.name : agency.nameEn)),
    successor: texts.successorText({ date: day(successor.date), basis: successor.basis, note: successor.note }),
  };
}

function facts(profile: CenterProfile, week: Week | null, lang: Lang): Row[] {
  const texts = words(lang).about;
  const { foundingDecision, regulationDecision, operatingSince, contact } = profile;
  const [year, month] = operatingSince.planned.split('-');
  const regulation =
    regulationDecision.no && regulationDecision.date
      ? `${regulationDecision.no}, ${day(regulationDecision.date)}`
      : regulationDecision.note;
  return [
    { key: texts.founded, value: texts.foundedBy({ no: foundingDecision.no, date: day(foundingDecision.date) }) },
    {
      key: texts.since,
      value: operatingSince.actual ? day(operatingSince.actual) : texts.planned({ month: `${month}/${year}` }),
    },
    { key: texts.status, value: texts.statuses[profile.legalStatus] },
    { key: texts.seat, value: profile.address },
    ...(week ? [{ key: texts.hours, value: `${hoursText(week, lang)}. ${texts.holidays}.` }] : []),
    { key: texts.hotline, value: contact.hotline },
    { key: texts.phone, value: contact.phone },
    { key: texts.email, value: contact.email },
    { key: texts.regulation, value: regulation },
  ];
}

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
