import assert from 'node:assert/strict';
import { subscribe } from 'node:diagnostics_channel';
import { test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { importsOf, readTree } from '../../../test/architecture/tree.ts';
import { openTestCenter } from '../../../test/support/center.ts';
import { aNotice, code, handling } from '../../../test/support/handling.ts';
import { PERMISSIONS } from '../identity/index.ts';
import { beginVerification, sendBack } from './index.ts';

/** Every route that changes something, with who may call it, as the running center has them. */
const routes: { readonly url: string; readonly permission: readonly string[] }[] = [];
subscribe('fastify.initialization', (message) => {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.addHook('onRoute', ({ method, url, config }) => {
    if (![method].flat().every((one) => one === 'GET' || one === 'HEAD'))
      routes.push({ url, permission: [config?.permission ?? []].flat() });
  });
});

const center = await openTestCenter();
const { services, clock } = center;
const { standard, accepted, actorOfStep } = await handling(center);

/** What puts words of an official before the applicant: all of it is the center's. */
const TO_APPLICANT =
  /\/(ra-phieu|khong-dong-y|tra-loi\/|tu-choi|chua-du|refusal|redirection|supplement-requests\/[^/]+\/issue|explanations?\/[^/]+\/answer|giay-tiep-nhan\/(gui|cap-lai))/;

/** The discussion of the center with an agency (QC Đ8.5 (2)): no applicant takes part in it. */
const BETWEEN_OFFICIALS = /\/threads\//;

test('[QC Đ5.1e] no route that a handler may call puts anything before the applicant', () => {
  assert.ok(routes.length > 100, `the walk found ${routes.length} routes`);
  const handler = new Set<string>(PERMISSIONS.handler);
  const open = routes.filter(({ permission }) => permission.some((one) => handler.has(one)));
  assert.ok(
    open.some(({ url }) => url.endsWith('/notices')),
    'notices to the center are the handler’s',
  );
  assert.deepEqual(
    open.filter(({ url }) => TO_APPLICANT.test(url)).map(({ url }) => url),
    [],
  );
  assert.ok(
    routes.some(({ url }) => TO_APPLICANT.test(url)),
    'the center has such routes',
  );
  const words = /message|e?mail|sms|chat|contact|tin-nhan|thu-dien-tu|lien-he|goi-dien/i;
  assert.deepEqual(
    open.filter(({ url }) => words.test(url) && !BETWEEN_OFFICIALS.test(url)).map(({ url }) => url),
    [],
  );
});

test('[QC Đ5.1e] letters leave only from the queue, none of them with the words of a handler', async () => {
  const sources = readTree('src/**/*.ts').filter(({ path }) => !path.endsWith('.test.ts'));
  const senders = sources.filter(({ text }) => /\bmail\??\.send\(/.test(text)).map(({ path }) => path);
  assert.ok(senders.length > 0);
  for (const sender of senders) {
    const callers = sources.filter((file) => importsOf(file).includes(sender)).map(({ path }) => path);
    assert.ok(
      callers.every((path) => /\/(jobs|index)\.ts$/.test(path)),
      `${sender} is called by ${callers.join(', ')}`,
    );
  }
  const dossier = await accepted(standard);
  const { actor } = await actorOfStep(dossier.id);
  const queued = async () => {
    const { rows } = await sql<{ task: string }>`
      select task_identifier as task from graphile_worker.jobs where task_identifier like 'send-%'`.execute(
      center.database.owner,
    );
    return rows.map(({ task }) => task).sort();
  };
  const before = await queued();
  const reference = dossier.code!;
  const begun = await beginVerification(services, actor, { reference, ...aNotice(clock.now()) });
  assert.ok(begun.ok, JSON.stringify(begun));
  const back = {
    reference,
    ...aNotice(clock.now(), 'conditions-not-met'),
    legalBasis: 'Điều 5',
    papersReturned: 'Đơn',
  };
  assert.equal(
    code(await sendBack(services, actor, back)),
    'action-not-allowed',
    'a handler sends nothing back either',
  );
  assert.deepEqual(await queued(), before);
});
