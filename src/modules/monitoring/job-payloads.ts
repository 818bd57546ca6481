import Type from 'typebox';

/** What this module puts into the queue; the jobs themselves are in jobs.ts, which only the worker loads. */
export const MakeExport = {
  name: 'make-board-export',
  payload: Type.Object({ exportId: Type.Integer() }, { additionalProperties: false }),
};
