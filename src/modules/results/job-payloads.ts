import Type from 'typebox';

/** The center's own signature under a result that came without one; made by the worker. */
export const SignResult = {
  name: 'sign-result',
  payload: Type.Object({ resultId: Type.Integer() }, { additionalProperties: false }),
};

/** A letter to the applicant: the result is ready (`days` 0), or has been for so many days. */
export const SendReadyLetter = {
  name: 'send-ready-letter',
  payload: Type.Object(
    { resultId: Type.Integer(), days: Type.Integer({ minimum: 0 }) },
    { additionalProperties: false },
  ),
};
