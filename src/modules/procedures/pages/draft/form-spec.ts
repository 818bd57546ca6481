import type { SelectItem } from '../../../../web/components/index.ts';

/** One field of a form, by how it is filled. Names are those of the content; labels stand in the messages under `label`. */
export type FieldSpec =
  | {
      readonly kind: 'line' | 'text';
      readonly name: string;
      readonly label: string;
      readonly required?: boolean;
      readonly width?: 5 | 10 | 20 | 30;
    }
  /** A list of texts, one a line. */
  | { readonly kind: 'lines'; readonly name: string; readonly label: string; readonly rows?: number }
  | {
      readonly kind: 'number' | 'money';
      readonly name: string;
      readonly label: string;
      readonly least: 0 | 1;
      readonly absent?: 0;
    }
  | {
      readonly kind: 'select' | 'radios';
      readonly name: string;
      readonly label: string;
      readonly items: readonly SelectItem[];
      readonly required?: boolean;
    }
  | { readonly kind: 'boxes'; readonly name: string; readonly label: string; readonly items: readonly SelectItem[] }
  /** A yes or nothing. */
  | { readonly kind: 'flag'; readonly name: string; readonly label: string }
  /** A yes or a no, once it is said. */
  | { readonly kind: 'yesNo'; readonly name: string; readonly label: string }
  /** Known to the form alone: what others refer to. */
  | { readonly kind: 'key'; readonly name: string; readonly from: string }
  | RowsSpec;

/** Things in a list, each with fields of its own; lists may stand in them once more. */
export type RowsSpec = {
  readonly kind: 'rows';
  readonly name: string;
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  /** How many empty rows wait at the end of a form just opened. */
  readonly waiting: 0 | 1;
};
