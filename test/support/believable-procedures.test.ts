import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { loadDemoCenter } from '../../src/demo-center.ts';
import { localDate } from '../../src/kernel/time.ts';
import { ProcedureSchema, procedureOn, publicationFindings } from '../../src/modules/procedures/index.ts';
import { schemaFaults } from '../../src/platform/schema-faults.ts';
import { believableProcedures } from './believable-procedures.ts';
import { openTestCenter } from './center.ts';
import { storeProcedures } from './store-procedures.ts';

const { agencies, profile } = loadDemoCenter(path.resolve(import.meta.dirname, '../../data'), 'kon-tum');
const procedures = believableProcedures(2500, agencies);

test('2,500 procedures as a province has them: each may be published, no two alike, the same every time', () => {
  const facts = {
    agencies: new Set(agencies.map(({ key }) => key)),
    standardDayMinutes: 480,
    units: new Map([
      ['CENTER', new Set(profile.units.map(({ key }) => key))],
      ...agencies.map(({ key, units = [] }) => [key, new Set(units.map((unit) => unit.key))] as const),
    ]),
  };
  const complaints = procedures.flatMap((procedure) => [
    ...schemaFaults(ProcedureSchema, procedure).map((fault) => ({ code: procedure.code, ...fault })),
    ...publicationFindings(contentOf(procedure), procedure.process, facts).map((finding) => ({
      ...finding,
      code: `${procedure.code} ${finding.code}`,
    })),
  ]);
  assert.deepEqual(complaints.slice(0, 5), []);
  for (const key of ['code', 'name'] as const)
    assert.equal(new Set(procedures.map((procedure) => procedure[key])).size, 2500);
  assert.equal(JSON.stringify(believableProcedures(50, agencies)), JSON.stringify(procedures.slice(0, 50)));
});

test('among 1,200 of them there is one of every sort the catalogue knows', () => {
  const some = procedures.slice(0, 1200);
  const kinds = <T>(of: (procedure: (typeof some)[number]) => T) => new Set(some.map(of)).size;
  assert.ok(kinds(({ agency }) => agency) >= 20);
  assert.ok(kinds(({ field }) => field) >= 60);
  assert.equal(
    kinds(({ settlement }) => settlement),
    3,
  );
  assert.equal(
    kinds(({ onlineLevel }) => onlineLevel),
    3,
  );
  assert.equal(
    kinds(({ timeLimit }) => timeLimit.unit),
    3,
  );
  const agenciesOf = ({ process }: (typeof some)[number]) => new Set(process.steps.map(({ agency }) => agency)).size;
  assert.equal(kinds(agenciesOf), 5, 'processes of one to five agencies');
  for (const part of ['cases', 'eForms'] as const) assert.ok(some.filter((one) => one[part]).length > 20, part);
  assert.ok(some.some(({ process }) => process.steps.some(({ next }) => next?.mode === 'all')));
});

function contentOf({ process: _, ...content }: (typeof procedures)[number]) {
  return content;
}

test('a center has them in its catalogue within seconds', async () => {
  const { services, clock } = await openTestCenter();
  await storeProcedures(services.db, procedures.slice(0, 300));
  const found = await procedureOn(services.db, '8.000300', localDate(clock.now()));
  assert.equal(found?.content.name, procedures[299]?.name);
});
