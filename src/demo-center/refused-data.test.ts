import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadDemoCenter } from '../demo-center.ts';
import { DemoDataError } from './read-files.ts';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

const scratch: string[] = [];
after(() => {
  for (const folder of scratch) rmSync(folder, { recursive: true, force: true });
});

/** What the loader says about the real data with one passage of one file changed. */
function complaintsWith(file: string, from: string, to: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-data-'));
  scratch.push(folder);
  const data = join(folder, 'data');
  cpSync(DATA, data, { recursive: true, dereference: true }); // a link would lead back to the real files
  const source = readFileSync(join(data, file), 'utf8');
  assert.ok(source.includes(from), `${file} has no: ${from}`);
  writeFileSync(join(data, file), source.replace(from, to));
  try {
    loadDemoCenter(data, 'kon-tum');
    return [];
  } catch (error) {
    assert.ok(error instanceof DemoDataError);
    return error.complaints;
  }
}

const SXD = 'procedures/kon-tum/SXD/1.009974.yaml';
const ACCOUNTS = 'demo/kon-tum.yaml';
const BROKEN: [what: string, file: string, from: string, to: string, expected: RegExp][] = [
  [
    'no source',
    'provinces/kon-tum.yaml',
    '  hasSeal: {',
    '  hasSeals: {',
    /^data\/provinces\/kon-tum\.yaml:\d+: hasSeal has no source under sources$/,
  ],
  [
    'unknown rule',
    'rule-sets/kon-tum-2018.yaml',
    'report.submitDay',
    'report.submitday',
    /^data\/rule-sets\/kon-tum-2018\.yaml:\d+: parameters\.report\.submitday is /,
  ],
  [
    'no value at all',
    'provinces/national.yaml',
    'hasSeal: true',
    'inPostOffice: true',
    /^data\/provinces\/national\.yaml:\d+: inPostOffice has no source under sources$/,
  ],
  [
    'a value nobody sets',
    'rule-sets/quoc-gia-2018.yaml',
    '  pause.backdateMinutes:',
    '  # pause.backdateMinutes:',
    /^data\/rule-sets\/quoc-gia-2018\.yaml:\d+: parameters lacks what nobody else sets: pause\.backdateMinutes$/,
  ],
  [
    'two sets at once',
    'rule-sets/quoc-gia-2018.yaml',
    'effectiveTo: 2025-07-01',
    'effectiveTo: 2025-07-02',
    /^data\/rule-sets\/quoc-gia-2025\.yaml:\d+: effectiveFrom overlaps with quoc-gia-2018$/,
  ],
  [
    'a level of government that is gone',
    'rule-sets/kon-tum-2018.yaml',
    'value: [PROVINCE, DISTRICT, COMMUNE]',
    'value: [PROVINCE, COMMUNE]',
    /^data\/agencies\/kon-tum\/localities\.yaml:\d+: agencies\[0\]\.level is no level of government in force: DISTRICT$/,
  ],
  [
    'unknown agency',
    SXD,
    'agency: CATINH',
    'agency: CATINHH',
    /^data\/procedures\/kon-tum\/SXD\/1\.009974\.yaml:\d+: process\.steps\[3\]\.agency names no agency there is: CATINHH$/,
  ],
  [
    'unknown unit',
    SXD,
    'unit: quan-ly-xay-dung',
    'unit: quan-ly',
    /: process\.steps\[1\]\.unit is no unit of SXD: quan-ly$/,
  ],
  [
    'partner not named',
    SXD,
    'coordinatingAgencies: [ CATINH ]',
    'coordinatingAgencies: []',
    /: process\.steps\[3\]\.agency is missing in coordinatingAgencies$/,
  ],
  [
    'over the limit',
    SXD,
    'value: 30, unit: calendar_days',
    'value: 20, unit: calendar_days',
    /: process\.steps take 8640 worked minutes together, the limit leaves 6720$/,
  ],
  [
    'applicant sent away',
    SXD,
    '      legalBasis: Luật Xây dựng số 50/2014/QH13 Điều 102\n',
    '',
    /:\d+: process\.steps\[2\]\.place sends the applicant away from the center without a legalBasis$/,
  ],
  ['nothing to hand in', SXD, 'originals: 1', 'originals: 0', /: components\[0\] is mandatory but asks for no piece$/],
  [
    'wrong file',
    SXD,
    "code: '1.009974'",
    "code: '1.009975'",
    /:1: code belongs into the file procedures\/kon-tum\/SXD\/1\.009975\.yaml$/,
  ],
  [
    'wrong combination',
    'counters/kon-tum.yaml',
    'agencies: [SKHDT], combined: false',
    'agencies: [SKHDT], combined: true',
    /:\d+: counters\[0\]\.combined must be true exactly when/,
  ],
  [
    'name used twice',
    ACCOUNTS,
    'username: phogiamdoc',
    'username: Giamdoc',
    /: accounts\[1\]\.username is used twice$/,
  ],
];
for (const [what, file, from, to, expected] of BROKEN) {
  test(`refused with file and line: ${what}`, () => {
    const complaints = complaintsWith(file, from, to);
    assert.ok(
      complaints.some((c) => expected.test(c)),
      complaints.join('\n'),
    );
  });
}

test('a step nobody of the demonstration can do is refused', () => {
  const complaints = complaintsWith(ACCOUNTS, 'roles: [ approver ]', 'roles: [ auditor ]');
  assert.match(
    complaints[0] ?? '',
    /^data\/procedures\/kon-tum\/SKHDT\/2\.001199\.yaml:\d+: process\.steps\[3\] has no demo account: approver at SKHDT$/,
  );
});
