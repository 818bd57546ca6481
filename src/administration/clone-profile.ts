import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** The new center as whoever clones names it. */
export type NewCenter = { readonly key: string; readonly name: string; readonly agencyCode: string };

/** What belongs to the old center alone: decisions, people, place, and what happened to it. */
const NOT_COPIED = [
  'foundingDecision',
  'regulationDecision',
  'staffListDecision',
  'staffCounts',
  'procedureCount',
  'operatingSince',
  'address',
  'inPostOffice',
  'about',
  'contact',
  'successor',
];

/**
 * Makes a new center of the organisation of another (N2.2): its own name, codes and working hours in files of their own, and
 * no data. Answers the files it wrote, or what stands against it; an existing file is never overwritten.
 */
export function cloneProfile(
  dataFolder: string,
  from: string,
  center: NewCenter,
): { readonly written: readonly string[] } | { readonly refused: string } {
  const { key } = center;
  const source = join(dataFolder, 'provinces', `${from}.yaml`);
  if (from === 'national' || !existsSync(source)) return { refused: `Không có data/provinces/${from}.yaml.` };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) || key === 'national')
    return { refused: `Khóa mới phải gồm chữ thường không dấu, chữ số và dấu gạch ngang, không phải "${key}".` };
  if (!/^H\d{2}$/.test(center.agencyCode))
    return { refused: `Mã định danh cấp tỉnh có dạng H99, không phải "${center.agencyCode}".` };
  if (center.name.trim() === '') return { refused: 'Thiếu tên tỉnh.' };
  const [profile, calendar] = [`provinces/${key}.yaml`, `calendars/${key}.yaml`];
  const taken = [profile, calendar, `agencies/${key}`, `procedures/${key}`, `counters/${key}.yaml`, `demo/${key}.yaml`];
  const there = taken.find((file) => existsSync(join(dataFolder, file)));
  if (there) return { refused: `Đã có data/${there}: không ghi đè.` };

  const old = parseDocument(readFileSync(source, 'utf8'));
  const hours = readFileSync(join(dataFolder, 'calendars', `${String(old.get('calendar'))}.yaml`), 'utf8');
  write(join(dataFolder, profile), profileOf(readFileSync(source, 'utf8'), from, center));
  write(join(dataFolder, calendar), calendarOf(hours, from, center));
  return { written: [`data/${profile}`, `data/${calendar}`] };
}

const write = (file: string, text: string) => writeFileSync(file, text, { flag: 'wx' });

function profileOf(text: string, from: string, { key, name, agencyCode }: NewCenter): string {
  const profile = parseDocument(text);
  for (const path of NOT_COPIED) profile.delete(path);
  const called = `Trung tâm Phục vụ hành chính công tỉnh ${name}`;
  const codes = { legacyCode: `000.00.00.${agencyCode}`, code2020: agencyCode };
  const own = {
    key,
    provinceName: name,
    agencyCode,
    name: called,
    nameEn: `${name} Provincial Public Administrative Service Center`,
    shortName: `Trung tâm PVHCC tỉnh ${name}`,
    receptionPoint: { key, name: called, ...codes },
    calendar: key,
  };
  for (const [path, value] of Object.entries(own)) profile.set(path, profile.createNode(value));
  const units = (profile.toJS().units ?? []) as readonly Record<string, unknown>[];
  if (units.length > 0)
    profile.set('units', profile.createNode(units.map((unit) => ({ ...unit, decisionNo: 'Chưa có số quyết định' }))));
  profile.set('sources', profile.createNode(sourcesOf(profile.toJS(), from, Object.keys(own))));
  profile.commentBefore = ` Chép từ ${from}: chỉ tổ chức. Mọi giá trị cần đối chiếu; quyết định, địa chỉ, liên hệ chưa khai báo.`;
  return profile.toString({ lineWidth: 120 });
}

/** Nothing of it was confirmed for the new center, whatever it was for the old one. */
function sourcesOf(profile: Record<string, unknown>, from: string, own: readonly string[]) {
  const keys = Object.keys(profile).filter((key) => key !== 'sources');
  const said = (key: string) => (own.includes(key) ? 'khai báo khi tạo' : `chép từ ${from}, cần đối chiếu`);
  return Object.fromEntries(keys.map((key) => [key, { ref: said(key), tag: 'DEMO' }]));
}

function calendarOf(text: string, from: string, { key, name }: NewCenter): string {
  const calendar = parseDocument(text);
  calendar.set('owner', key);
  calendar.set('name', `Lịch làm việc của Trung tâm Phục vụ hành chính công tỉnh ${name}`);
  calendar.set('source', calendar.createNode({ ref: `chép từ ${from}, cần đối chiếu`, tag: 'DEMO' }));
  calendar.commentBefore = ` Giờ làm việc chép từ ${from}; sửa lại trước khi dùng thật.`;
  return calendar.toString({ lineWidth: 120 });
}
