import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadDemoCenter } from '../demo-center.ts';
import { cloneProfile } from './clone-profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-clone-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, 'data');
cpSync(fileURLToPath(new URL('../../data', import.meta.url)), data, { recursive: true, dereference: true });
const dak = { key: 'dak-vi-du', name: 'Đắk Ví Dụ', agencyCode: 'H98' };

test('[N2.2] a cloned profile is a new center: its own codes, the same organisation, no data, nothing confirmed', () => {
  const cloned = cloneProfile(data, 'kon-tum', dak);
  assert.deepEqual(cloned, { written: ['data/provinces/dak-vi-du.yaml', 'data/calendars/dak-vi-du.yaml'] });
  const [old, young] = [loadDemoCenter(data, 'kon-tum'), loadDemoCenter(data, 'dak-vi-du')];
  const { profile } = young;
  assert.deepEqual([profile.key, profile.agencyCode, profile.calendar], ['dak-vi-du', 'H98', 'dak-vi-du']);
  assert.equal(profile.name, 'Trung tâm Phục vụ hành chính công tỉnh Đắk Ví Dụ');
  assert.match(profile.receptionPoint.legacyCode, /\.H98$/);
  assert.deepEqual(
    profile.units.map(({ name, functions }) => [name, functions]),
    old.profile.units.map(({ name, functions }) => [name, functions]),
  );
  assert.deepEqual(profile.functions, old.profile.functions);
  assert.deepEqual(
    [profile.foundingDecision, profile.operatingSince, profile.successor],
    [undefined, undefined, undefined],
  );
  assert.deepEqual([young.agencies, young.procedures, young.counters], [[], [], []]);
  assert.ok(young.ruleSets.every(({ jurisdiction }) => jurisdiction === 'national'));
  assert.deepEqual(young.calendar[0]?.week, old.calendar[0]?.week);
  assert.ok(['units', 'hasSeal', 'director'].every((key) => profile.sources[key]?.tag === 'DEMO'));
  const text = readFileSync(join(data, 'provinces/dak-vi-du.yaml'), 'utf8');
  assert.doesNotMatch(text, /Kon Tum|H34|359\/QĐ-UBND|01\/QĐ-VP|Lê Hồng Phong|tag: SEED/);
});

test('nothing is overwritten, and a wrong call is told why', () => {
  const refused = (from: string, center: typeof dak) => {
    const cloned = cloneProfile(data, from, center);
    return 'refused' in cloned ? cloned.refused : '';
  };
  assert.match(refused('kon-tum', { ...dak, key: 'bac-kan' }), /Đã có data\/provinces\/bac-kan\.yaml/);
  assert.match(refused('khong-co', { ...dak, key: 'moi' }), /Không có data\/provinces\/khong-co\.yaml/);
  assert.match(refused('kon-tum', { ...dak, key: '../moi' }), /Khóa mới/);
  assert.match(refused('kon-tum', { ...dak, key: 'moi', agencyCode: 'K1' }), /H99/);
});
