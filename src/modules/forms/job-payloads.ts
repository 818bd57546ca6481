import Type from 'typebox';

const ofDossier = Type.Object({ dossierId: Type.Integer() }, { additionalProperties: false });

/** What this module puts into the queue; the jobs themselves are in jobs.ts, which only the worker loads. */
export const PrintReceipt = { name: 'print-receipt', payload: ofDossier };
export const SendReceipt = { name: 'send-receipt', payload: ofDossier };
