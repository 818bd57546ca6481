import Type from 'typebox';

/** `edition` counts from 1; jobs from before there were editions have none. */
const ofReceipt = Type.Object(
  { dossierId: Type.Integer(), edition: Type.Optional(Type.Integer({ minimum: 1 })) },
  { additionalProperties: false },
);

/** What this module puts into the queue; the jobs themselves are in jobs.ts, which only the worker loads. */
export const PrintReceipt = { name: 'print-receipt', payload: ofReceipt };
export const SendReceipt = { name: 'send-receipt', payload: ofReceipt };
export const PrintForm = {
  name: 'print-form',
  payload: Type.Object({ formId: Type.Integer() }, { additionalProperties: false }),
};
