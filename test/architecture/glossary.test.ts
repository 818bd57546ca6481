import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { missingFromTree, readGlossary, tablesOf, verbsOf } from './glossary.ts';
import { ROOT, readTree } from './tree.ts';

const glossary = readGlossary(readFileSync(path.join(ROOT, 'docs/glossary.md'), 'utf8'));
const source = readTree('src/**/*.ts');
const join = (files: { text: string }[]) => files.map(({ text }) => text).join('\n');
const schema = join(readTree('migrations/*.sql'));

test('a word that the tree does not have is flagged', () => {
  const made = readGlossary(
    '| hồ sơ | `Dossier`, `Folder` | `dossiers`, `folders` | Hồ sơ |\n| quyền | – | – | Quyền lạ |\n',
  );
  const tree = { code: 'type Dossier = {}', texts: "'HỒ SƠ của tôi'", schema: 'create table dossiers (\n' };
  assert.deepEqual(missingFromTree(made, tree), ['no identifier Folder', 'no table folders', 'no text “Quyền lạ”']);
});

test('every identifier, table and label of the glossary exists', () => {
  const code = join(source.filter(({ path }) => !path.endsWith('.test.ts')));
  const texts = join([...source.filter(({ path }) => path.includes('/messages/')), ...readTree('data/forms/**/*.typ')]);
  assert.equal(missingFromTree(glossary, { code, texts, schema }).join('\n'), '');
});

test('every table and every verb stands in the glossary', () => {
  assert.deepEqual(
    tablesOf(schema).filter((table) => !glossary.tables.includes(table)),
    [],
  );
  const verbs = verbsOf(source);
  assert.ok(verbs.length > 8);
  assert.deepEqual(
    verbs.filter((verb) => !glossary.identifiers.includes(verb)),
    [],
  );
});
