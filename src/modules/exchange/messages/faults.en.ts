import type { Facts } from '../../../kernel/result.ts';
import type { faultsVi } from './faults.vi.ts';

/** What a cell or a part must be. */
const EXPECTED: Readonly<Record<string, string>> = {
  text: 'text',
  code: 'a procedure code such as 1.001234 (format the cell as text, so that the last zero stays)',
  key: 'a key of small letters a–z, figures and hyphens, such as don-de-nghi',
  count: 'a whole number, zero or more',
  dong: 'a whole amount, such as 200000 or 200.000',
  quota: 'a number in quarters, zero or more',
  day: 'a day such as 24/06/2026, without a time',
  'yes-no': '“Có” (yes) or “Không” (no)',
  'json-string': 'text',
  'json-integer': 'a whole number',
  'json-number': 'a number',
  'json-boolean': 'true or false',
  'json-array': 'a list',
  'json-object': 'a group of parts',
  'json-day': 'a day such as 2026-06-24',
  'json-choice': 'one of the values there are',
  'json-number-bound': 'a number within its bounds',
  'json-form': 'of the form laid down',
};
const expectedOf = ({ expected = '' }: Facts) => EXPECTED[expected] ?? EXPECTED['json-form'];

export const faultsEn: typeof faultsVi = {
  'sheet-missing': ({ sheet }) =>
    `the sheet “${sheet}” is missing; use the empty form and leave blank what has nothing`,
  'sheet-unknown': ({ sheet }) => `the form has no sheet “${sheet}”; correct its name or remove it`,
  'column-missing': ({ column }) => `the column “${column}” is missing`,
  'column-unknown': ({ column }) => `the form has no column “${column}”; correct its name or remove it`,
  'column-twice': ({ column }) => `the column “${column}” is there twice`,
  'cells-merged': ({ range }) => `the cells ${range} are merged; split them and write one thing a row`,
  'cell-formula': 'is a formula; paste its value instead',
  'cell-error': ({ error }) => `shows the spreadsheet error ${error}`,
  'cell-missing': 'must be there and is empty',
  'cell-wrong-kind': (facts) => `must be ${expectedOf(facts)}; it is “${facts.found}”`,
  'cell-not-listed': ({ found, choices }) => `“${found}” is not in the list: ${choices}`,
  'agency-unknown': ({ found }) => `there is no agency “${found}”; their keys stand on the sheet Danh mục`,
  'code-twice': ({ code, first }) => `the code ${code} stands on row ${first} already`,
  'code-not-listed': ({ code }) => `the code ${code} is not on the sheet Thủ tục`,
  'case-not-listed': ({ key }) => `the procedure has no case “${key}”`,
  'step-unknown': ({ key }) => `the process has no step “${key}”`,
  'charge-unknown': ({ key }) => `the procedure has no charge “${key}”`,
  'charge-ambiguous': ({ key }) => `there are several charges called “${key}”; give them different names`,
  'branch-modes-differ': ({ key }) => `the branches of the step “${key}” must be of one kind`,
  'nothing-to-import': 'there is no procedure in the file',
  'json-broken': ({ at }) =>
    at === undefined
      ? 'cannot be read as JSON: it breaks off or is malformed'
      : `cannot be read as JSON: wrong at character ${at}`,
  'json-not-catalogue':
    'is no catalogue: it needs "format": "mot-cua-catalogue", "version": 1 and the list "procedures"',
  'part-missing': 'must be there and is missing',
  'part-unknown': 'is no part of the form',
  'part-malformed': (facts) => `must be ${expectedOf(facts)}`,
  'ends-otherwise': ({ to }) =>
    to
      ? `it is decided that the procedure ends on ${String(to).split('-').reverse().join('/')}; write that day`
      : 'no file ends a procedure; leave it empty and end the procedure on its own page',
  'text-unprintable': 'has characters that cannot be read (control characters); delete them and type it again',
  'version-in-the-way': ({ version, from }) =>
    `version ${version} is there already, in force from ${String(from).split('-').reverse().join('/')}, the same day or later`,
};
