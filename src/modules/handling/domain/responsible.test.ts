import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Role } from '../../identity/index.ts';
import { isThere, type Person } from '../../staff/index.ts';
import { type Duty, responsibleFor } from './responsible.ts';

const NOW = Temporal.Instant.from('2026-11-23T02:05:00Z');
const hours = (count: number) => NOW.add({ hours: count });

let serial = 0;
const person = (parts: Partial<Person> = {}): Person => ({
  id: ++serial,
  name: 'Người mẫu',
  post: '',
  agencyId: 1,
  roles: ['handler'],
  servedAgencyIds: new Set(),
  leftOn: null,
  absences: [],
  ...parts,
});
const away = (standInId: number | null = null) => [{ from: hours(-1), to: hours(1), standInId }];
const gone = Temporal.PlainDate.from('2026-11-23');
const director = person({ agencyId: null, roles: ['director'] });
const duty: Duty = { agencyId: 1, role: 'handler', assigneeId: null, dossierAgencyId: 1 };
const who = (people: readonly Person[], parts: Partial<Duty> = {}) => {
  const found = responsibleFor({ ...duty, ...parts }, people, NOW);
  return found && [found.person.id, found.why];
};

test('whoever took the step up answers for it; away, whoever stands in; gone, somebody of the agency and role', () => {
  const [first, second, third] = [person(), person(), person()];
  assert.deepEqual(who([first, second], { assigneeId: second.id }), [second.id, 'assignee']);
  const absent = { ...second, absences: away(third.id) };
  assert.deepEqual(who([first, absent, third], { assigneeId: second.id }), [third.id, 'stand_in']);
  assert.deepEqual(who([first, { ...second, leftOn: gone }], { assigneeId: second.id }), [first.id, 'role']);
  const bothAway = [first, absent, { ...third, absences: away() }];
  assert.deepEqual(who(bothAway, { assigneeId: second.id }), [first.id, 'role']);
});

test('nobody of the role is there: the head, then the approver; nobody at all: the center', () => {
  const head = person({ roles: ['agency_head'] });
  const approver = person({ roles: ['approver'] });
  const control = person({ agencyId: null, roles: ['procedure_control'] });
  const handler = person({ absences: away() });
  const other = person({ agencyId: 2 });
  assert.deepEqual(who([director, control, handler, approver, head, other]), [head.id, 'head']);
  assert.deepEqual(who([director, handler, approver, other]), [approver.id, 'approver']);
  assert.deepEqual(who([director, control, handler, other]), [control.id, 'center']);
  assert.deepEqual(who([director, handler, other]), [director.id, 'center']);
  assert.equal(who([{ ...director, absences: away() }, handler]), null);
});

test('a step of the center: reception of the counter that serves the agency', () => {
  const elsewhere = person({ roles: ['reception'], servedAgencyIds: new Set([2]) });
  const here = person({ agencyId: 7, roles: ['reception'], servedAgencyIds: new Set([1]) });
  assert.deepEqual(who([elsewhere, here, director], { agencyId: null, role: 'reception' }), [here.id, 'role']);
});

const anyPerson = fc.record({
  agencyId: fc.constantFrom(1, 2, null),
  roles: fc.uniqueArray(
    fc.constantFrom<Role>('handler', 'agency_head', 'approver', 'reception', 'clerk', 'deputy', 'procedure_control'),
    { minLength: 1, maxLength: 3 },
  ),
  servedAgencyIds: fc.uniqueArray(fc.constantFrom(1, 2)).map((ids) => new Set(ids)),
  leftOn: fc.constantFrom(null, null, gone, gone.add({ days: 1 }), gone.subtract({ days: 30 })),
  absences: fc.array(
    fc
      .record({ start: fc.integer({ min: -50, max: 50 }), length: fc.integer({ min: 1, max: 60 }), by: fc.nat(12) })
      .map(({ start, length, by }) => ({ from: hours(start), to: hours(start + length), standInId: by })),
    { maxLength: 3 },
  ),
});

test('whoever is away or has left: always exactly one answers for it, and can be reached, while the center has a director', () => {
  const duties = fc.record({
    agencyId: fc.constantFrom(1, 2, 3, null),
    role: fc.constantFrom('handler', 'reception', 'approver', 'clerk'),
    assigneeId: fc.option(fc.nat(12)),
    dossierAgencyId: fc.constantFrom(1, 2, 3),
  });
  fc.assert(
    fc.property(fc.array(anyPerson, { maxLength: 12 }), duties, (drawn, asked) => {
      const people = [...drawn.map((one, id) => person({ ...one, id })), { ...director, id: 99 }];
      const found = responsibleFor(asked, people, NOW);
      assert.ok(found, 'nobody answers');
      assert.ok(isThere(found.person, NOW), `${found.why} cannot be reached`);
      const again = responsibleFor(asked, people, NOW);
      assert.equal(again?.person.id, found.person.id);
      const named = people.find(({ id }) => id === asked.assigneeId);
      if (named && isThere(named, NOW)) assert.equal(found.why, 'assignee');
      const colleagues = people.filter(({ agencyId }) => asked.agencyId !== null && agencyId === asked.agencyId);
      const anyThere = colleagues.some(
        (one) =>
          isThere(one, NOW) && [asked.role, 'agency_head', 'approver'].some((role) => one.roles.includes(role as Role)),
      );
      if (anyThere) assert.notEqual(found.why, 'center');
    }),
  );
});
