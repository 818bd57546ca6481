import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Web } from '../../../web/web.ts';
import { answersSchema } from '../domain/answers-schema.ts';
import { formInForce } from '../pages/form-in-force.ts';

export const EFormParams = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 20 }),
  form: Type.String({ minLength: 1, maxLength: 100 }),
});

/** A form of the version in force: its definition, and the schema of the answers that a filing may carry for it. */
export const getEForm = (web: Web) => async (request: FastifyRequest) => {
  const { procedure, form } = await formInForce(web.services, request);
  const { code, version } = procedure;
  return {
    procedureCode: code,
    version,
    form,
    answersSchema: answersSchema(form),
    paper: `/thu-tuc/${code}/mau/${form.key}.pdf`,
  };
};
