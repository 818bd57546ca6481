import { currentEdition, yearsOf } from '../../src/modules/calendar/index.ts';
import { runStudy } from '../../src/modules/recalculation/actions/run-study.ts';
import { askWhatIf, findStudy, type Study } from '../../src/modules/recalculation/index.ts';
import type { BenchCenter } from '../support/center.ts';
import { signedIn } from '../support/dossiers.ts';
import { writeOpenDossiers } from '../support/open-dossiers.ts';
import type { Row } from '../support/row.ts';

const OPEN = 100_000;
const RUNS = 3;

/** Closed tomorrow: most open dossiers move by a day, so that most are written down. */
export const whatIf: Row = {
  name: 'what-if',
  title: 'which of 100,000 open dossiers a calendar draft would move, read, counted and written down',
  async measure(bench) {
    const center = await bench.center();
    await writeOpenDossiers(center, OPEN);
    const [many, few] = [await best(center, '2026-11-24'), await best(center, '2026-12-18')];
    return {
      figures: [
        { what: 'most change', value: many.seconds, unit: 's', target: { atMost: 5 } },
        { what: '… of which this process computes', value: many.cpuSeconds, unit: 's' },
        { what: 'few change', value: few.seconds, unit: 's', target: { atMost: 5 } },
      ],
      notes: [
        `${changed(many.study)} and ${changed(few.study)} of ${many.study.openDossiers} change; the best of ${RUNS} runs each; progress after every 5,000`,
      ],
    };
  },
};

const changed = ({ later, earlier, stateOnly, faults }: Study) => later + earlier + stateOnly + faults;

type Timed = { readonly seconds: number; readonly cpuSeconds: number; readonly study: Study };

async function best(center: BenchCenter, closedOn: string): Promise<Timed> {
  const runs: Timed[] = [];
  while (runs.length < RUNS) runs.push(await timed(center, closedOn));
  return runs.toSorted((a, b) => a.seconds - b.seconds)[0] as Timed;
}

async function timed(center: BenchCenter, closedOn: string): Promise<Timed> {
  const { services } = center;
  const { actor } = await signedIn(center, 'kiemsoat');
  const owner = services.center.profile.calendar;
  const years = await yearsOf(services.db, (await currentEdition(services.db, owner)) as number);
  const year = years.find((one) => closedOn.startsWith(`${one.year}-`))!;
  const closure = { date: closedOn, kind: 'LOCAL_CLOSURE' as const, label: 'Mưa bão', decision: '01/QĐ-UBND' };
  const draft = { ...year, version: year.version + 1, days: [...year.days, closure] };
  const asked = await askWhatIf(services, actor, { kind: 'calendar_draft', owner, years: [draft] });
  if (!asked.ok) throw new Error(`Refused: ${JSON.stringify(asked.problem)}`);
  const [start, before] = [performance.now(), process.cpuUsage()];
  await runStudy(services, asked.value.id);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, cpuSeconds: (user + system) / 1e6, study: (await findStudy(services.db, asked.value.id)) as Study };
}
