import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { access, readdir } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { test } from 'node:test';
import { aPdf, aStream } from '../../../test/support/a-pdf.ts';
import { openTestCenter } from '../../../test/support/center.ts';
import { tusClient } from '../../../test/support/tus-client.ts';
import { removeUnfinished, UNFINISHED_KEPT_HOURS } from './actions/remove-unfinished.ts';
import { ownUploads } from './index.ts';

const { app, services, cookie, actor, clock } = await openTestCenter();
const url = await app.listen({ host: '127.0.0.1', port: 0 });
const session = async (username: string) => (await cookie(username)).cookie;
const citizen = await tusClient(url, await session('congdan1'));
const neighbour = await tusClient(url, await session('congdan2'));
const { accountId } = await actor('congdan1');

/** A paper of a few megabytes that nobody else has. */
const paper = (bytes = 2_000_000) =>
  aPdf({ page: '/Contents 4 0 R', others: [aStream('/Filter/DCTDecode', randomBytes(bytes))] });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const kept = async (token: string | null) => (await ownUploads(services.db, accountId, [token ?? '']))[0];
const pieceFolder = () => readdir(services.files.unfinished);

/** A piece whose line breaks in the middle. */
const broken = (piece: Uint8Array) =>
  new ReadableStream({
    async start(controller) {
      controller.enqueue(piece);
      await new Promise((resolve) => setTimeout(resolve, 150));
      controller.error(new Error('the line broke'));
    },
  });

test('a file comes in pieces, its line breaks twice, and it is the same file with its pages counted', async () => {
  const bytes = paper();
  const { at, status } = await citizen.begin('Bản vẽ hiện trạng.pdf'.normalize('NFD'), bytes.length);
  assert.equal(status, 201);
  await assert.rejects(citizen.send(at, 0, broken(bytes.subarray(0, 700_000))));
  const first = await citizen.ask(at);
  assert.ok(first.offset > 0 && first.offset <= 700_000, `${first.offset}`);
  await assert.rejects(citizen.send(at, first.offset, broken(bytes.subarray(first.offset, first.offset + 400_000))));
  const second = await citizen.ask(at);
  assert.ok(second.offset >= first.offset);
  const last = await citizen.send(at, second.offset, bytes.subarray(second.offset));
  assert.equal(last.status, 204);
  const upload = await kept(last.token);
  assert.deepEqual([upload?.sha256, upload?.name], [sha256(bytes), 'Bản vẽ hiện trạng.pdf']);
  const { page_count } = await services.db
    .selectFrom('uploads')
    .selectAll()
    .where('id', '=', upload!.id)
    .executeTakeFirstOrThrow();
  assert.equal(page_count, 1);
  assert.deepEqual(await pieceFolder(), []);
});

test('whoever did not hear the end is told it again; pieces out of place are refused', async () => {
  const bytes = paper(50_000);
  const { at } = await citizen.begin('đơn.pdf', bytes.length);
  assert.equal((await citizen.send(at, 10, bytes.subarray(10))).status, 409);
  assert.equal((await citizen.send(at, 0, Buffer.concat([bytes, bytes]))).status, 413);
  const [last] = await Promise.all([citizen.send(at, 0, bytes)]);
  const again = await Promise.all([citizen.ask(at), citizen.ask(at)]);
  assert.deepEqual(
    again.map(({ status, offset, token }) => [status, offset, token]),
    Array(2).fill([200, bytes.length, last.token]),
  );
  const { length } = await services.db.selectFrom('uploads').select('id').where('sha256', '=', sha256(bytes)).execute();
  assert.equal(length, 1);
});

test('somebody else’s file is not reached by writing its name behind one’s own', async () => {
  const theirs = await citizen.begin('của người khác.pdf', 1000);
  const own = await neighbour.begin('của mình.pdf', 500);
  const name = theirs.at.split('/').at(-1);
  for (const tail of [`?a=/${name}`, `?/${name}`]) {
    await neighbour.send(`${own.at}${tail}`, 0, Buffer.from('ATTACKER'));
    assert.equal((await citizen.ask(theirs.at)).offset, 0, 'nothing was written into it');
  }
  assert.equal((await neighbour.ask(own.at)).offset, 8, 'it went where it was allowed to go');
  await neighbour.giveUp(`${own.at}?a=/${name}`);
  assert.equal((await citizen.ask(theirs.at)).status, 200);
  await citizen.giveUp(theirs.at);
});

test('a browser that sends a piece twice on one connection is told so, and then where to go on', async () => {
  const bytes = paper();
  const { at } = await citizen.begin('Bản vẽ.pdf', bytes.length);
  await citizen.send(at, 0, bytes.subarray(0, 1000));
  const oneLine = new Agent({ keepAlive: true, maxSockets: 1 });
  const onIt = (method: string, headers: object, body?: Uint8Array, to = at) =>
    new Promise<string>((resolve, reject) => {
      const signed = { ...citizen.headers, ...headers };
      const asked = request(new URL(to, url), { method, headers: signed, agent: oneLine, timeout: 5000 }, (said) => {
        said.resume().on('end', () => resolve(`${said.statusCode} ${said.headers['upload-offset'] ?? ''}`));
      });
      asked.on('error', reject).on('timeout', () => asked.destroy(new Error('No answer')));
      asked.end(body);
    });
  const piece = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  assert.equal(await onIt('PATCH', piece, bytes.subarray(0, 1024 * 1024)), '409 ');
  assert.equal(await onIt('HEAD', {}), '200 1000');
  assert.equal(await onIt('PATCH', { ...piece, 'upload-offset': '1000' }, bytes.subarray(1000, 2000)), '204 2000');
  assert.equal(await onIt('PATCH', piece, bytes.subarray(0, 1024 * 1024), `/tep-tai-len/${'0'.repeat(32)}`), '404 ');
  assert.equal(await onIt('DELETE', {}), '204 ');
  oneLine.destroy();
});

test('all bytes are there but the process died before it looked into them: the next question finishes the file', async () => {
  const bytes = paper(50_000);
  const { at } = await citizen.begin('đơn.pdf', bytes.length);
  const id = path.basename(at);
  const { writeFile } = await import('node:fs/promises');
  await writeFile(path.join(services.files.unfinished, id), bytes);
  assert.equal((await kept((await citizen.ask(at)).token))?.sha256, sha256(bytes));
});

test('a file is its sender’s alone, and nobody’s who is not signed in or whose page it was not', async () => {
  const { at } = await citizen.begin('đơn.pdf', 1000);
  assert.equal((await neighbour.ask(at)).status, 404);
  assert.equal((await neighbour.send(at, 0, Buffer.alloc(10))).code, 'upload-gone');
  assert.equal((await neighbour.giveUp(at)).status, 404);
  const stranger = {
    method: 'POST',
    url: '/tep-tai-len',
    headers: { 'tus-resumable': '1.0.0', 'upload-length': '9' },
  } as const;
  assert.equal((await app.inject(stranger)).statusCode, 401);
  const noToken = { ...stranger, headers: { ...stranger.headers, cookie: await session('congdan1') } };
  assert.equal((await app.inject(noToken)).statusCode, 403);
  assert.equal((await app.inject({ ...noToken, method: 'GET', url: at })).statusCode, 404);
  assert.equal((await citizen.giveUp(at)).status, 204);
  assert.equal((await citizen.ask(at)).status, 404);
});

test('what cannot be taken in is refused before its first byte, or after its last, and is gone', async () => {
  const refused = async (name: string, size: number) => {
    const { status, code } = await citizen.begin(name, size);
    return `${status} ${code}`;
  };
  assert.equal(await refused('đơn.pdf', 21 * 1024 * 1024), '413 file-too-large');
  assert.equal(await refused(`${'a'.repeat(296)}.pdf`, 10), '422 file-name-too-long');
  assert.equal(await refused('../đơn.pdf', 10), '422 file-name-invalid');
  assert.equal(await refused('đơn.pdf', 0), '422 file-empty');
  const script = aPdf({ catalogue: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' });
  const { at } = await citizen.begin('đơn.pdf', script.length);
  const last = await citizen.send(at, 0, script);
  assert.deepEqual([last.status, last.code, last.token], [422, 'file-active', null]);
  assert.equal((await citizen.ask(at)).status, 404);
  assert.deepEqual(await pieceFolder(), []);
});

test('twenty unfinished files are the most; what nobody goes on with goes at night, with what killed processes left', async () => {
  const begun = [];
  for (let i = 0; i < 20; i++) begun.push(await neighbour.begin(`${i}.pdf`, 1000));
  assert.equal(begun.at(-1)?.status, 201);
  assert.equal((await neighbour.begin('21.pdf', 1000)).code, 'too-many-unfinished');
  const file = path.join(services.files.unfinished, path.basename(begun[0]!.at));
  await access(file);
  clock.set(clock.now().add({ hours: UNFINISHED_KEPT_HOURS }).toString());
  assert.ok((await removeUnfinished(services)) >= 20);
  await assert.rejects(access(file));
  assert.deepEqual(await services.db.selectFrom('resumable_uploads').selectAll().execute(), []);
});
