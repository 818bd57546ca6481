/*
 * How answers of a certain kind must look; the same for the page, the API and the schema that the API publishes. A
 * number of an identity paper, a telephone and an e-mail address look as they do for an applicant.
 */

export const ID_NUMBER = '^([0-9]{9}|[0-9]{12}|[A-Z][0-9]{7,8}|[0-9]{10}(-[0-9]{3})?)$';
export const PHONE = '^0[0-9]{9,10}$';
export const EMAIL = '^[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+$';

/** Characters a text may have where the form does not say. */
export const LONGEST = { text: 300, long_text: 3000, email: 254 } as const;
/** Whole numbers that survive JSON. */
export const LARGEST = 999_999_999_999_999;
/** Boxes one form may have when everything is filled; a browser sends them all at once. */
export const MOST_BOXES = 400;
