import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintProcess } from '../../procedures/index.ts';
import { fromBpmn } from './from-bpmn.ts';

/** A file as another tool writes it: no element of ours in it. */
const file = (inside: string, outside = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x">${outside}
<bpmn:process id="p" isExecutable="false">${inside}</bpmn:process></bpmn:definitions>`;
const flow = (id: string, from: string, to: string, inside = '') =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`;
const START = '<bpmn:startEvent id="s"/>';
const END = '<bpmn:endEvent id="e"/>';
const task = (id: string, name: string) => `<bpmn:userTask id="${id}" name="${name}"/>`;
const TASKS = `${START}${task('a', 'Tiếp nhận hồ sơ')}${task('b', 'Thẩm định')}${END}`;
const LINE = flow('f1', 's', 'a') + flow('f2', 'a', 'b') + flow('f3', 'b', 'e');

test('a diagram of another tool is read; what it does not say is for the linter to tell', async () => {
  const read = await fromBpmn(file(TASKS + LINE));
  assert.ok(read.ok, JSON.stringify(read));
  assert.deepEqual(
    read.value.steps.map(({ key, name, quota, next }) => [key, name, quota.value, next]),
    [
      ['tiep-nhan-ho-so', 'Tiếp nhận hồ sơ', 0, undefined],
      ['tham-dinh', 'Thẩm định', 0, undefined],
    ],
  );
  const subject = { agency: 'SKHDT', settlement: 'STANDARD' } as const;
  const found = lintProcess(read.value, subject, { agencies: new Set(['SKHDT']), standardDayMinutes: 480 });
  assert.ok(found.some(({ code }) => code === 'step-without-quota'));
});

test('a task that somebody moved to the lane of another agency is that agency’s', async () => {
  const lane = `<bpmn:laneSet id="ls"><bpmn:lane id="l" name="Sở"><bpmn:extensionElements><mc:agency xmlns:mc="urn:mot-cua:quy-trinh:1" key="SXD"/></bpmn:extensionElements><bpmn:flowNodeRef>b</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>`;
  const read = await fromBpmn(file(lane + TASKS + LINE));
  assert.ok(read.ok);
  assert.deepEqual(
    read.value.steps.map(({ agency }) => agency),
    ['CENTER', 'SXD'],
  );
});

const gateway = (kind: string, id: string, more = '') => `<bpmn:${kind}Gateway id="${id}"${more}/>`;
const split = (kind: string, inside = '') =>
  `${TASKS}${task('c', 'Ký')}${gateway(kind, 'g')}${flow('f1', 's', 'a')}${flow('f2', 'a', 'g')}${flow('f3', 'g', 'b', inside)}${flow('f4', 'g', 'c')}`;
const words = '<bpmn:conditionExpression>nếu đạt</bpmn:conditionExpression>';

const TABLE: [what: string, xml: string, ...faults: string[]][] = [
  ['nothing that is XML', 'PK\u0003\u0004 not at all', 'bpmn-not-bpmn'],
  ['XML that is cut off', file(TASKS).slice(0, 300), 'bpmn-not-bpmn'],
  ['another sort of XML', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'bpmn-not-bpmn'],
  [
    'an external entity',
    `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${file(TASKS + LINE).slice(39)}`,
    'bpmn-doctype',
  ],
  ['more than a megabyte', file(`${TASKS}${LINE}<!--${'x'.repeat(1_100_000)}-->`), 'bpmn-too-large'],
  ['no process', file('').replace(/<bpmn:process.*process>/, ''), 'bpmn-no-process'],
  ['two processes', file(TASKS + LINE, '<bpmn:process id="q"/>'), 'bpmn-several-processes p'],
  ['no task', file(START), 'bpmn-no-steps', 'bpmn-start-leads-nowhere s'],
  ['no start', file(task('a', 'A')), 'bpmn-one-start'],
  ['a script', file(`${TASKS}${LINE}<bpmn:scriptTask id="x" name="Chạy"/>`), 'bpmn-unknown-element x'],
  ['a process within', file(`${TASKS}${LINE}<bpmn:subProcess id="x"/>`), 'bpmn-unknown-element x'],
  [
    'a timer',
    file(TASKS.replace(START, '<bpmn:startEvent id="s"><bpmn:timerEventDefinition id="t"/></bpmn:startEvent>') + LINE),
    'bpmn-unknown-element s',
  ],
  ['a task without a name', file(TASKS.replace(' name="Thẩm định"', '') + LINE), 'bpmn-step-without-name b'],
  ['a line to nowhere', file(TASKS + LINE.replace('targetRef="e"', 'targetRef="zz"')), 'bpmn-loose-line f3'],
  ['a task left by two lines', file(TASKS + LINE + flow('f4', 'a', 'e')), 'bpmn-several-lines a'],
  [
    'a condition without a gateway',
    file(TASKS + flow('f1', 's', 'a') + flow('f2', 'a', 'b', words)),
    'bpmn-condition-without-gateway f2',
  ],
  ['a condition in words alone', file(split('exclusive', words)), 'bpmn-condition-unknown f3'],
  ['a gateway of another kind', file(split('complex')), 'bpmn-unknown-element g'],
  [
    'two gateways in a row',
    file(
      `${split('exclusive').replace('targetRef="c"', 'targetRef="h"')}${gateway('parallel', 'h')}${flow('f5', 'h', 'c')}`,
    ),
    'bpmn-gateway-after-gateway f4',
  ],
  ['a branch that ends', file(split('exclusive').replace('targetRef="c"', 'targetRef="e"')), 'bpmn-branch-ends f4'],
];

for (const [what, xml, ...faults] of TABLE) {
  test(`refused with the element it was found at: ${what}`, async () => {
    const read = await fromBpmn(xml);
    assert.ok(!read.ok);
    assert.deepEqual(
      read.problem.errors?.map(({ code, facts }) => [code, facts?.id].filter(Boolean).join(' ')),
      faults,
    );
  });
}

test('gateways that send each other round do not hang the reading', async () => {
  const round = `${gateway('exclusive', 'g')}${gateway('exclusive', 'h')}${flow('f2', 'a', 'g')}${flow('f3', 'g', 'h')}${flow('f4', 'h', 'g')}${flow('f5', 'b', 'h')}`;
  const read = await fromBpmn(file(TASKS + flow('f1', 's', 'a') + round));
  assert.equal(read.ok, false);
});

test('a name with a sign that is no text, written as an entity, is refused', async () => {
  for (const sign of ['&#0;', '&#1;', '&#xD800;']) {
    const read = await fromBpmn(file(TASKS.replace('Thẩm định', `Thẩm${sign} định`) + LINE));
    assert.ok(!read.ok);
    assert.deepEqual(
      read.problem.errors?.map(({ code }) => code),
      ['bpmn-not-text'],
    );
  }
});
