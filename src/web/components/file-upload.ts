import { type Html, html } from '../../platform/html.ts';
import { words } from '../messages/index.ts';
import { type FieldOptions, field } from './field.ts';
import { attributes, spaced } from './markup.ts';

export type FileUploadOptions = FieldOptions & {
  multiple?: boolean | undefined;
  /** Kinds of files to offer first (`.pdf,image/*`); the server checks again. */
  accept?: string | undefined;
  /**
   * With JavaScript the file is sent as soon as it is chosen, goes on after a broken line, and its token stands in a
   * hidden field of the same name; without, the form carries the file. Only in forms with `_csrf`, for people signed in.
   */
  resumable?: boolean | undefined;
};

/** The browser's own file chooser: it speaks the browser's language and works on every phone. */
export function fileUpload(o: FileUploadOptions): Html {
  return field(o, (id, describedBy) => {
    const own = attributes({
      class: spaced('govuk-file-upload', o.classes, o.errorMessage && 'govuk-file-upload--error'),
      id,
      name: o.name,
      type: 'file',
      disabled: o.disabled,
      multiple: o.multiple,
      accept: o.accept,
      'aria-describedby': describedBy,
      'data-resumable': o.resumable && JSON.stringify(words(o.lang ?? 'vi').upload),
      ...o.attributes,
    });
    return html`<input${own}>`;
  });
}
