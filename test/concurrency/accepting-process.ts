import { generateKeyPair } from 'jose';
import { ok } from '../../src/kernel/result.ts';
import { calendarShelf } from '../../src/modules/calendar/index.ts';
import { aCheck } from '../../src/modules/dossiers/dossier.builder.ts';
import { acceptDossier } from '../../src/modules/dossiers/index.ts';
import { writeReceipt } from '../../src/modules/forms/index.ts';
import { actorOf } from '../../src/modules/identity/index.ts';
import { type ProcedureContent, procedureOn } from '../../src/modules/procedures/index.ts';
import { fixedClock } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { MONDAY } from '../support/center.ts';

// One of several processes that accept at the same time: all the references it is sent, ten at once.
const { db } = openDatabase(process.env.APP_URL as string, { name: 'accepting', connections: 10 });
const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
const signingKey = { kid: 'test', privateKey, publicJwk: {} };
const account = await db
  .selectFrom('accounts')
  .select(['id', 'display_name'])
  .where('username', '=', 'tiepnhan1')
  .executeTakeFirstOrThrow();
const official = actorOf({ id: account.id, kind: 'staff', displayName: account.display_name, roles: ['reception'] });
const clock = fixedClock(MONDAY);
const procedure = await procedureOn(db, process.env.PROCEDURE as string, Temporal.PlainDate.from('2026-11-23'));
const capabilities = {
  db,
  clock,
  calendars: calendarShelf(),
  announce: {
    accepted: (tx: Parameters<typeof writeReceipt>[1], fact: Parameters<typeof writeReceipt>[2]) =>
      writeReceipt({ signingKey, publicUrl: 'http://127.0.0.1' }, tx, fact),
    formIssued: () => Promise.resolve(),
    papersHandedIn: () => Promise.resolve(),
    stepEnding: () => Promise.resolve(ok(undefined)),
    verificationBegun: () => Promise.resolve(ok(undefined)),
  },
};

process.on('message', async (references: string[]) => {
  const queue = [...references];
  const check = aCheck(procedure?.content as ProcedureContent);
  const acceptOneAfterAnother = async () => {
    for (let reference = queue.shift(); reference !== undefined; reference = queue.shift()) {
      const accepted = await acceptDossier(capabilities, official, { ...check, reference });
      if (!accepted.ok) process.exit(1);
    }
  };
  await Promise.all(Array.from({ length: 10 }, acceptOneAfterAnother));
  await db.destroy();
  process.exit(0);
});
