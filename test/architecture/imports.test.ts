import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkImports, checkModulesAreOrdered } from './module-order.ts';
import { readTree } from './tree.ts';

const flags = (path: string, target: string, reason: RegExp) => {
  const up = '../'.repeat(path.split('/').length - 1);
  const [wrong] = checkImports([{ path, text: `import { x } from '${up}${target}';` }]);
  assert.match(wrong ?? 'nothing', reason, `${path} → ${target}`);
};

test('imports against the direction are flagged', () => {
  flags('src/kernel/money.ts', 'src/platform/clock.ts', /kernel imports nothing/);
  flags('src/platform/log.ts', 'src/modules/center/index.ts', /platform knows the kernel alone/);
  flags('src/modules/calendar/store.ts', 'src/modules/dossiers/index.ts', /dossiers is not below calendar/);
  flags('src/modules/staff/store.ts', 'src/modules/procedures/index.ts', /procedures is not below staff/);
  flags('src/modules/dossiers/actions/a.ts', 'src/modules/center/store.ts', /only door/);
  flags('src/modules/dossiers/pages/a.ts', 'src/modules/fees/store.ts', /only door/);
  flags('src/modules/dossiers/domain/a.ts', 'src/web/layout/page.ts', /rules use kernel/);
  flags('src/modules/portal/pages/a.ts', 'src/modules/dossiers/routes.ts', /only the composition/);
  flags('src/web/layout/a.ts', 'src/modules/dossiers/store.ts', /only door/);
});

test('imports along the direction are not', () => {
  const good = [
    { path: 'src/modules/dossiers/actions/a.ts', text: `import { x } from '../../calendar/index.ts';` },
    { path: 'src/modules/dossiers/pages/a.ts', text: `import { x } from '../../reports/index.ts';` },
    { path: 'src/modules/dossiers/pages/b.ts', text: `import { x } from '../../../web/layout/page.ts';` },
    { path: 'src/app.ts', text: `import { x } from './modules/dossiers/routes.ts';` },
    { path: 'src/modules/dossiers/a.test.ts', text: `import { x } from '../calendar/calendar.builder.ts';` },
  ];
  assert.equal(checkImports(good).join('\n'), '');
});

test('a module without a place is flagged', () => {
  const [wrong] = checkModulesAreOrdered([{ path: 'src/modules/utils/index.ts', text: '' }]);
  assert.match(wrong ?? '', /^utils has no place/);
});

test('the tree keeps the order', () => {
  const files = readTree('src/**/*.ts');
  assert.ok(files.length > 50);
  assert.equal([...checkImports(files), ...checkModulesAreOrdered(files)].join('\n'), '');
});
