import Type from 'typebox';

/** What this module puts into the queue; the jobs themselves are in jobs.ts, which only the worker loads. */
export const PrintReceipt = {
  name: 'print-receipt',
  payload: Type.Object({ dossierId: Type.Integer() }, { additionalProperties: false }),
};
