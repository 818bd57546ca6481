import { compareWithGovuk } from '../../../test/support/govuk-fixtures.ts';
import { fileUpload } from './file-upload.ts';

compareWithGovuk('file-upload', fileUpload, {
  skipped: {
    'the browser’s own chooser is offered, not the drawn one': [
      'enhanced',
      'enhanced, multiple files',
      'enhanced, with error message and hint',
      'enhanced, custom wrapper classes and attributes',
      'translated',
    ],
  },
});
