import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT, readTree, type SourceFile } from './tree.ts';

/** Links and pictures of a page that lead to no file of the repository. */
function brokenLinks({ path: page, text }: SourceFile): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.replace(/#.*$/, ''));
  return targets
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
    .filter((target) => !existsSync(path.join(ROOT, path.dirname(page), decodeURI(target))))
    .map((target) => `${page} links to ${target}, which does not exist`);
}

test('a link to nowhere is flagged', () => {
  const text = '[a](tree.ts) ![b](../gone.png) [c](#part) [d](https://example.org/x) [e](tree.ts#part)';
  assert.deepEqual(brokenLinks({ path: 'test/architecture/a.md', text }), [
    'test/architecture/a.md links to ../gone.png, which does not exist',
  ]);
});

test('every link and picture in the documents exists', () => {
  const pages = readTree('{*.md,{docs,src,data,test,bench}/**/*.md}');
  assert.ok(pages.length > 15);
  assert.equal(pages.flatMap(brokenLinks).join('\n'), '');
});
