/** Files one account may send in an hour, in one piece or in several: a busy counter scans some dozens. */
export const UPLOADS_AN_HOUR = { limit: 300, minutes: 60 };

/** What they are counted under. */
export const uploadsOf = (accountId: number): string => `upload:${accountId}`;
