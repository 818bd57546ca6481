import Type, { type TEnum, type TProperties, type TSchema } from 'typebox';

/*
 * Words for writing the schemas of data files. A `description` finishes the sentence "… must be", because it is
 * what an official reads when a file is wrong.
 */

/** A map with exactly these keys: a misspelt key is an error, not silence. */
export const closed = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });

export const list = <S extends TSchema>(item: S) => Type.Array(item);
export const oneOf = <V extends string[]>(...values: V): TEnum<V> =>
  Type.Enum<V>(values, { description: values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}` });

export const text = Type.String({ minLength: 1, description: 'text (put it in quotes)' });
export const flag = Type.Boolean({ description: 'true or false' });
export const count = Type.Integer({ minimum: 0, description: 'a whole number, zero or more' });
export const positive = Type.Integer({ minimum: 1, description: 'a positive integer' });

const dayText = Type.String({ format: 'date' });
export const day = Type.String({ format: 'date', description: 'a day such as 2019-06-24' });
export const dayOrNull = Type.Union([dayText, Type.Null()], { description: 'a day such as 2019-06-24, or null' });
export const textOrNull = Type.Union([Type.String({ minLength: 1 }), Type.Null()], { description: 'text or null' });

/** Text of a fixed form; `example` is shown when it does not fit. */
export const like = (pattern: string, example: string) =>
  Type.String({ pattern, description: `text of the form "${example}", in quotes` });

/** A short key others refer to: `SKHDT`, `CENTER`. */
export const agencyKey = like('^[A-Z][A-Z0-9]{1,19}$', 'SKHDT');
/** A key of a thing inside one file: `don-de-nghi`. */
export const localKey = like('^[a-z0-9]+(-[a-z0-9]+)*$', 'don-de-nghi');

/**
 * How sure a value is. SEED: stated in the founding texts; CORPUS: seen in a public document; MEM-H, MEM-M, MEM-L: not
 * yet verified, confidence high, medium, low; DEMO: a choice of this demonstration.
 */
export const certaintyTag = oneOf('SEED', 'CORPUS', 'MEM-H', 'MEM-M', 'MEM-L', 'DEMO');
