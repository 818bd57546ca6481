import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { orRefuse } from '../../../web/server/api.ts';
import type { Web } from '../../../web/web.ts';
import { reviseUnits } from '../actions/revise-units.ts';
import { type CenterUnit, listAgencies, listUnits, type StoredAgency } from '../store.ts';

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' });

/** A new list of units and the decision it rests on; a list without one is refused (QC Đ9.1b). */
export const UnitsInput = Type.Object(
  {
    decisionNo: Type.Optional(Type.String({ maxLength: 100 })),
    units: Type.Array(
      Type.Object(
        {
          key: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 40 }),
          name: line(200),
          nameEn: line(200),
          functions: Type.Array(line(500), { minItems: 1, maxItems: 30 }),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 30 },
    ),
  },
  { additionalProperties: false },
);

export const getCenter = (web: Web) => async () => {
  const { profile, demo } = web.services.center;
  return {
    key: profile.key,
    name: profile.name,
    nameEn: profile.nameEn,
    demonstration: demo,
    function: profile.about.function,
    legalBasis: profile.about.legalBasis,
    foundingDecision: profile.foundingDecision,
    operatingSince: profile.operatingSince,
    address: profile.address,
    contact: profile.contact,
    leadership: { director: profile.director, maxDeputies: profile.maxDeputies, deputies: profile.deputies },
    units: (await listUnits(web.services.db)).map(unitJson),
    functions: profile.functions,
  };
};

export const getAgencies = (web: Web) => async () => ({
  items: (await listAgencies(web.services.db)).map(agencyJson),
  nextCursor: null,
});

export const putUnits = (web: Web) => async (request: FastifyRequest) => {
  const { actor, body } = request;
  if (!actor) throw new Error('The route lets people in who are not signed in');
  const { decisionNo, units } = body as Static<typeof UnitsInput>;
  const revision = decisionNo === undefined ? { units } : { decisionNo, units };
  const revised = orRefuse(await reviseUnits(web.services, actor, revision));
  return { units: revised.map(unitJson) };
};

const unitJson = ({ key, name, nameEn, functions, decisionNo }: CenterUnit) => ({
  key,
  name,
  nameEn,
  functions,
  decisionNo,
});

const agencyJson = (agency: StoredAgency) => ({
  id: agency.id,
  key: agency.key,
  name: agency.name,
  nameEn: agency.nameEn,
  kind: agency.kind,
  level: agency.level,
  legacyCode: agency.legacyCode,
  code2020: agency.code2020,
  validFrom: agency.validFrom,
  validTo: agency.validTo,
  address: agency.details.address,
  phone: agency.details.phone,
});
