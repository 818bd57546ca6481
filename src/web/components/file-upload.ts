import { type Html, html } from '../../platform/html.ts';
import { type FieldOptions, field } from './field.ts';
import { attributes, spaced } from './markup.ts';

export type FileUploadOptions = FieldOptions & {
  multiple?: boolean | undefined;
  /** Kinds of files to offer first (`.pdf,image/*`); the server checks again. */
  accept?: string | undefined;
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
      ...o.attributes,
    });
    return html`<input${own}>`;
  });
}
