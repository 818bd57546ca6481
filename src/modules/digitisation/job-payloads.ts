import Type from 'typebox';

/** The digitiser's signature under a scan; made by the worker. */
export const SignPaper = {
  name: 'sign-digitised-paper',
  payload: Type.Object({ paperId: Type.Integer() }, { additionalProperties: false }),
};
