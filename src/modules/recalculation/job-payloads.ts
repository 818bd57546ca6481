import Type from 'typebox';

const closed = { additionalProperties: false };

/** What this module puts into the queue; the jobs themselves are in jobs.ts, which only the worker loads. */
export const StudyWhatIf = { name: 'study-what-if', payload: Type.Object({ whatIfId: Type.Integer() }, closed) };
export const CarryOut = {
  name: 'carry-out-recalculation',
  payload: Type.Object({ recalculationId: Type.Integer() }, closed),
};
export const SendNewDue = {
  name: 'send-new-due-date',
  payload: Type.Object({ recalculationId: Type.Integer(), dossierId: Type.Integer() }, closed),
};
