import Type from 'typebox';

const closed = { additionalProperties: false };

/** What this module puts into the queue; the jobs themselves are in jobs.ts, which only the worker loads. */
export const CheckImport = {
  name: 'check-catalogue-import',
  payload: Type.Object({ importId: Type.Integer() }, closed),
};
export const CarryOutImport = {
  name: 'carry-out-catalogue-import',
  payload: Type.Object({ importId: Type.Integer() }, closed),
};
