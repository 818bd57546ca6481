import type { Web } from '../../web/web.ts';
import { createUpload } from './api/uploads.ts';

export function routes(web: Web): void {
  web.app.post(
    '/api/v1/uploads',
    {
      config: {
        uploads: true,
        permission: [
          'file-dossier',
          'receive-dossier',
          'handle-step',
          'register-result',
          'deliver-result',
          'draft-procedure',
        ],
      },
      schema: {
        summary: 'Send one file as multipart/form-data in the field `file`; its token goes into a filing.',
        consumes: ['multipart/form-data'],
        tags: ['uploads'],
      },
    },
    createUpload(web),
  );
}
