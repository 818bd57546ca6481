import Type from 'typebox';
import type { ProblemChapter } from '../../web/problem-book.ts';
import type { Web } from '../../web/web.ts';
import { createUpload } from './api/uploads.ts';
import { FILE_PROBLEMS } from './domain/problems.ts';
import { texts } from './messages/index.ts';
import { sendPieces } from './pages/resumable.ts';
import { RESUMABLE_PATH } from './pages/tus-server.ts';

export const problems: ProblemChapter = { meanings: FILE_PROBLEMS, texts };

/** Whoever hands something in, for themselves or at work. */
const senders = [
  'file-dossier',
  'receive-dossier',
  'handle-step',
  'register-result',
  'deliver-result',
  'draft-procedure',
] as const;

export function routes(web: Web): void {
  web.app.post(
    '/api/v1/uploads',
    {
      config: { uploads: true, permission: senders },
      schema: {
        summary: 'Send one file as multipart/form-data in the field `file`; its token goes into a filing.',
        consumes: ['multipart/form-data'],
        tags: ['uploads'],
      },
    },
    createUpload(web),
  );
  resumable(web);
}

const PIECES = 'application/offset+octet-stream';

/**
 * The tus protocol for pages. Another site cannot use it in the name of who is signed in here, twice over: the shell asks
 * for the form's CSRF token, sent in a header, and a form of another site can send neither that nor the protocol's own
 * headers and methods, for which a browser would ask us first (CORS) and hear no.
 */
function resumable(web: Web): void {
  web.app.register(async (app) => {
    // The bytes stay in the connection until they are written to disk; nothing parses them.
    app.addContentTypeParser(PIECES, (_request, _payload, done) => done(null));
    const handler = sendPieces(web);
    const config = { permission: senders };
    const params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{32}$' }) });
    app.post(RESUMABLE_PATH, { config }, handler);
    for (const method of ['HEAD', 'PATCH', 'DELETE'] as const)
      app.route({ method, url: `${RESUMABLE_PATH}/:id`, config, schema: { params }, handler });
  });
}
