import Type from 'typebox';

/** What this module puts into the queue; the jobs themselves are in jobs.ts, which only the worker loads. */
export const PrintBoard = {
  name: 'print-notice-board',
  payload: Type.Object({ agencyKey: Type.String() }, { additionalProperties: false }),
};
