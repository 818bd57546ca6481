import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { STATUSES, TRANSITIONS } from '../src/modules/dossiers/domain/lifecycle.ts';
import { generateLifecycle, LIFECYCLE_FILE } from './generate-lifecycle.ts';

test('every status and every transition of the table is in the pictures and in the lists', () => {
  const text = generateLifecycle();
  for (const status of Object.keys(STATUSES)) assert.match(text, new RegExp(`^\\| \`${status}\` \\|`, 'm'));
  for (const { action, from, to } of TRANSITIONS) {
    assert.match(text, new RegExp(`^ {2}${from ?? '\\[\\*\\]'} --> ${to} : `, 'm'));
    assert.ok(text.includes(`| \`${action}\` |`), action);
  }
});

test('docs/lifecycle/dossier.md is current; else run `npm run generate`', () => {
  assert.ok(readFileSync(LIFECYCLE_FILE, 'utf8') === generateLifecycle(), 'docs/lifecycle/dossier.md is stale');
});
