import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Runtime } from './config.ts';
import { localDate } from './kernel/time.ts';
import { calendarShelf } from './modules/calendar/index.ts';
import * as calendar from './modules/calendar/routes.ts';
import { findCenter } from './modules/center/index.ts';
import * as center from './modules/center/routes.ts';
import * as changes from './modules/changes/routes.ts';
import { returnWithResult, takeOriginals, takeWithAcceptance } from './modules/custody/index.ts';
import * as custody from './modules/custody/routes.ts';
import * as deadlines from './modules/deadlines/routes.ts';
import * as digitisation from './modules/digitisation/routes.ts';
import * as dossiers from './modules/dossiers/routes.ts';
import * as eforms from './modules/eforms/routes.ts';
import * as exchange from './modules/exchange/routes.ts';
import * as feedback from './modules/feedback/routes.ts';
import * as files from './modules/files/routes.ts';
import { writeForm, writeReceipt } from './modules/forms/index.ts';
import * as forms from './modules/forms/routes.ts';
import { councilBeforeEnd } from './modules/handling/index.ts';
import * as handling from './modules/handling/routes.ts';
import * as identity from './modules/identity/routes.ts';
import * as lateness from './modules/lateness/routes.ts';
import { boardSignals } from './modules/monitoring/index.ts';
import * as monitoring from './modules/monitoring/routes.ts';
import { noteVerification, verificationBeforeEnd } from './modules/notices/index.ts';
import * as notices from './modules/notices/routes.ts';
import * as portal from './modules/portal/routes.ts';
import * as post from './modules/post/routes.ts';
import * as posting from './modules/posting/routes.ts';
import * as procedures from './modules/procedures/routes.ts';
import * as recalculation from './modules/recalculation/routes.ts';
import * as reception from './modules/reception/routes.ts';
import { issueRecallDecision, noteReady } from './modules/results/index.ts';
import * as results from './modules/results/routes.ts';
import { stationOf } from './modules/staff/index.ts';
import { noteAcceptance, releaseResult } from './modules/transfers/index.ts';
import * as transfers from './modules/transfers/routes.ts';
import * as urging from './modules/urging/routes.ts';
import { clamav } from './platform/antivirus.ts';
import { trustedRoots } from './platform/document-signatures.ts';
import { p12Signer } from './platform/document-signer.ts';
import { diskFileStore, fileInspector } from './platform/files/index.ts';
import { smtpMail } from './platform/mail.ts';
import { loadOrCreateSigningKey } from './platform/signing.ts';
import { StartProblem } from './platform/start-problem.ts';
import { apiDocument } from './web/api-document.ts';
import { assets } from './web/assets/assets.ts';
import { health } from './web/health.ts';
import { shellProblems } from './web/messages/problems.ts';
import { problemBook } from './web/problem-book.ts';
import { handleErrors } from './web/server/errors.ts';
import { guardRoutes } from './web/server/guard.ts';
import { createServer } from './web/server/server.ts';
import type { Services } from './web/services.ts';
import { shellMaker } from './web/shell-of.ts';
import type { Web } from './web/web.ts';

/** The capabilities of this center: what every verb, page and job is given. */
export async function openServices(runtime: Runtime): Promise<Services> {
  const { config, clock, log, db } = runtime;
  const center = await findCenter(db);
  if (!center) throw new StartProblem('Cơ sở dữ liệu chưa có trung tâm nào: hãy chạy npm start để khởi tạo.');
  const signingKey = await loadOrCreateSigningKey(
    config.signingKeyFile ?? path.join(config.dataDir, 'signing-key.json'),
  );
  const { publicUrl } = config;
  const calendars = calendarShelf();
  const { name, contact } = center.profile;
  if (config.smtpUrl !== undefined && !contact.email.includes('@'))
    throw new StartProblem(`SMTP_URL: hồ sơ ${center.key} chưa có địa chỉ thư điện tử (contact.email) để gửi thư đi.`);
  const mail = config.smtpUrl === undefined ? null : smtpMail(config.smtpUrl, { name, address: contact.email });
  return {
    config,
    clock,
    log,
    db,
    center,
    publicUrl,
    signingKey,
    documentSigner: config.digitiserKey ? await p12Signer(config.digitiserKey) : null,
    resultSigner: config.resultKey ? await p12Signer(config.resultKey, 'RESULT_KEY_FILE') : null,
    trustedRoots: config.trustedRootsFile === undefined ? [] : await trustedRoots(config.trustedRootsFile),
    files: diskFileStore(path.join(config.dataDir, 'files')),
    inspector: fileInspector(),
    antivirus: config.clamav ? clamav(config.clamav) : null,
    calendars,
    boardSignals: boardSignals(runtime.appDatabaseUrl, log),
    mail,
    // Facts announced upward, inside the transaction that makes them true.
    announce: {
      accepted: async (tx, fact) => {
        await writeReceipt({ signingKey, publicUrl, mail }, tx, fact);
        await takeWithAcceptance(tx, fact);
        await noteAcceptance(tx, fact);
      },
      papersHandedIn: async (tx, { papers, ...fact }) => {
        await takeOriginals(tx, { ...fact, handedIn: papers });
      },
      resultReady: (tx, fact) => noteReady({ mail }, tx, fact),
      resultEnded: async (tx, fact) => {
        await releaseResult(tx, fact.dossier.id);
        await issueRecallDecision({ signingKey }, tx, fact);
      },
      resultDelivered: (tx, fact) => returnWithResult(tx, fact),
      stepEnding: async (tx, step, note) => {
        const held = await councilBeforeEnd(tx, step);
        return held.ok ? verificationBeforeEnd(tx, step, note) : held;
      },
      verificationBegun: (tx, fact) => noteVerification({ signingKey, calendars }, tx, fact),
      formIssued: (tx, fact) => writeForm({ signingKey, publicUrl, mail }, tx, fact),
    },
  };
}

/** The whole web application, ready to listen; what it offers is this list. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const app = await createServer(services);
  const book = problemBook([
    shellProblems,
    identity.problems,
    files.problems,
    calendar.problems,
    center.problems,
    deadlines.problems,
    eforms.problems,
    procedures.problems,
    exchange.problems,
    posting.problems,
    dossiers.problems,
    results.problems,
    forms.problems,
    recalculation.problems,
    changes.problems,
    feedback.problems,
    digitisation.problems,
    custody.problems,
    notices.problems,
    handling.problems,
    urging.problems,
    lateness.problems,
    reception.problems,
    transfers.problems,
    post.problems,
    monitoring.problems,
    portal.problems,
  ]);
  const shellOf = shellMaker(services, async ({ actor }) => {
    const station = actor && (await stationOf(services.db, actor.accountId, localDate(services.clock.now())));
    return station?.post ?? '';
  });
  const web: Web = { app, services, book, shellOf };
  guardRoutes(app, book, shellOf);
  handleErrors(app, book, shellOf);
  await apiDocument(web);

  health(web);
  await app.register(assets);
  identity.routes(web);
  files.routes(web);
  calendar.routes(web);
  center.routes(web);
  deadlines.routes(web);
  eforms.routes(web);
  procedures.routes(web);
  exchange.routes(web);
  posting.routes(web);
  dossiers.routes(web);
  results.routes(web);
  forms.routes(web);
  recalculation.routes(web);
  changes.routes(web);
  feedback.routes(web);
  digitisation.routes(web);
  custody.routes(web);
  notices.routes(web);
  handling.routes(web);
  urging.routes(web);
  lateness.routes(web);
  reception.routes(web);
  transfers.routes(web);
  post.routes(web);
  monitoring.routes(web);
  portal.routes(web);
  return app;
}

export async function startWeb(runtime: Runtime): Promise<{ url: string; close(): Promise<void> }> {
  const { config } = runtime;
  const app = await buildApp(await openServices(runtime));
  const url = await app.listen({ host: config.host, port: config.port });
  return { url, close: () => app.close() };
}
