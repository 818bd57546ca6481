import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { MIGRATIONS_FOLDER, readMigrations } from '../../src/platform/database/migrations.ts';
import { generateSchema, SCHEMA_FILE } from '../../tools/generate-schema.ts';
import { checkMigrations, readLanded } from './migration-rules.ts';

const file = (name: string, text = '', sha256 = 'a'.repeat(64)) => ({ name, text, sha256 });
const LANDED_FILE = path.join(MIGRATIONS_FOLDER, 'landed.sha256');

test('gaps, odd names, transactions and edits are flagged', () => {
  const landed = readLanded(`${'b'.repeat(64)}  0001_one.sql\n${'a'.repeat(64)}  0009_gone.sql\n`);
  const files = [
    file('0001_one.sql'),
    file('0003_three.sql'),
    file('0003_Bad-name.sql'),
    file('0004_four.sql', 'begin;\n'),
  ];
  assert.deepEqual(checkMigrations(files, landed), [
    '0003_three.sql should have the number 0002',
    '0003_Bad-name.sql is not called 0001_a_name.sql',
    '0004_four.sql has a transaction of its own',
    '0001_one.sql was edited although it has landed',
    '0009_gone.sql is missing although it has landed',
  ]);
});

test('the begin of a function is no transaction', () => {
  assert.deepEqual(checkMigrations([file('0001_one.sql', 'do $$\nbegin;\nend $$;')], new Map()), []);
});

test('the migrations of the tree are in order, and those on the list of landed ones are as they were', () => {
  const landed = existsSync(LANDED_FILE) ? readLanded(readFileSync(LANDED_FILE, 'utf8')) : new Map();
  assert.equal(checkMigrations(readMigrations(), landed).join('\n'), '');
});

test('the row types are those of the schema: `npm run generate` after a migration', async () => {
  assert.equal(readFileSync(SCHEMA_FILE, 'utf8'), await generateSchema());
});
