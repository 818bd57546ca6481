import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { after, test } from 'node:test';
import { freePort } from '../../src/platform/postgres/free-port.ts';
import { startCenter, temporaryFolder } from '../support/start-center.ts';

const { folder, remove } = temporaryFolder();
const data = path.join(folder, 'data');
after(remove);

const NOBODY = { uid: 65_534, gid: 65_534 };

/** One sentence on standard error, nothing on standard output, status 1. */
async function refuses(env: NodeJS.ProcessEnv, sentence: RegExp, dataDir = data, who = {}) {
  const center = startCenter(dataDir, env, who);
  assert.equal(await center.ended, 1, center.errors());
  assert.equal(center.output(), '');
  const sentences = center
    .errors()
    .split('\n')
    .filter((line) => line && !line.startsWith('{'));
  assert.equal(sentences.length, 1, center.errors());
  assert.match(sentences[0]!, sentence);
}

const malformed: [name: string, value: string, sentence: RegExp][] = [
  ['PORT', 'http', /^PORT phải là một số từ 0 đến 65535, không phải "http"\.$/],
  ['PORT', '70000', /^PORT /],
  ['HOST', 'a b', /^HOST phải là /],
  ['DATABASE_URL', 'mysql://x/y', /^DATABASE_URL phải là .*, không phải giá trị đã cho\.$/],
  ['APP_DATABASE_URL', 'postgres://x@127.0.0.1/y', /^APP_DATABASE_URL cần đi cùng DATABASE_URL/],
  ['DEMO', 'yes', /^DEMO phải là 0 hoặc 1, không phải "yes"\.$/],
  ['DEMO_PASSWORD', 'short', /^DEMO_PASSWORD phải là một chuỗi từ 8 ký tự, không phải giá trị đã cho\.$/],
  ['CLOCK_FIXED_AT', 'hôm nay', /^CLOCK_FIXED_AT phải là một thời điểm/],
  ['PROVINCE', '../etc', /^PROVINCE phải là /],
  ['PUBLIC_URL', 'motcua.vn', /^PUBLIC_URL phải là /],
  ['SMTP_URL', 'http://mail', /^SMTP_URL phải là /],
  ['CLAMAV_URL', 'tcp://quet-vi-rut', /^CLAMAV_URL phải là một địa chỉ như tcp:.* không phải "tcp:\/\/quet-vi-rut"\.$/],
  ['SIGNING_KEY_FILE', '/khong/co', /^SIGNING_KEY_FILE phải là một tệp đọc được/],
];

test('a malformed value stops the start with a sentence that names it', async () => {
  for (const [name, value, sentence] of malformed) await refuses({ [name]: value }, sentence);
});

test('a fixed clock is refused where it is not a demonstration', () =>
  refuses({ CLOCK_FIXED_AT: '2026-11-23T08:00:00+07:00', DEMO: '0' }, /^CLOCK_FIXED_AT chỉ dùng khi trình diễn/));

test('an unreachable database is named, and its password is not', async () => {
  const port = await freePort();
  const sentence = /^DATABASE_URL: không kết nối được tới máy chủ \(ECONNREFUSED\)\.$/;
  await refuses({ DATABASE_URL: `postgres://a:secret@127.0.0.1:${port}/b` }, sentence);
});

test('a data folder that is a file is refused', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  await refuses({}, /^DATA_DIR: không ghi được vào thư mục .*file/, file);
});

test('a data folder closed to this user is refused', {
  skip: process.getuid?.() !== 0 && 'only root can become another user',
}, async () => {
  const closed = path.join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(folder, 0o755);
  await refuses({}, /^DATA_DIR: không ghi được vào thư mục .*closed \(EACCES\)/, closed, NOBODY);
});

test('a busy port is refused before anything is started', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  const { port } = server.address() as { port: number };
  await refuses(
    { PORT: String(port) },
    new RegExp(`^Cổng ${port} tại 127\\.0\\.0\\.1 đang được chương trình khác dùng`),
  );
});

test('an ordinary user starts it as well', {
  skip: process.getuid?.() !== 0 && 'the other tests show it',
}, async () => {
  const own = path.join(folder, 'own');
  mkdirSync(own);
  chownSync(own, NOBODY.uid, NOBODY.gid);
  chmodSync(folder, 0o755);
  const center = startCenter(own, {}, NOBODY);
  await center.ready;
  center.process.kill('SIGTERM');
  assert.equal(await center.ended, 0);
});
