import { BpmnModdle } from 'bpmn-moddle';

/** The namespace of what BPMN has no place for: who is charged with a step, its quota, and what a branch depends on. */
const NAMESPACE = 'urn:mot-cua:quy-trinh:1';

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });
const body = { name: 'text', isBody: true, type: 'String' };
const element = (name: string, properties: readonly object[]) => ({ name, superClass: ['Element'], properties });

const MOT_CUA = {
  name: 'MotCua',
  uri: NAMESPACE,
  prefix: 'mc',
  xml: { tagAlias: 'lowerCase' },
  types: [
    element('Step', [
      ...['key', 'kind', 'agency', 'unit', 'role', 'quota', 'quotaUnit', 'place', 'next'].map(attribute),
      { name: 'legalBasis', type: 'LegalBasis' },
      { name: 'note', type: 'Note' },
      { name: 'outcomes', type: 'Outcome', isMany: true },
    ]),
    element('LegalBasis', [body]),
    element('Note', [body]),
    element('Outcome', [attribute('key'), { ...body }]),
    element('When', [attribute('fact'), { name: 'values', type: 'Value', isMany: true }]),
    element('Value', [body]),
    element('Agency', [attribute('key')]),
    element('Ground', [body]),
  ],
};

/** Reads and writes BPMN with our own elements in it. */
export const bpmn = (): BpmnModdle => new BpmnModdle({ mc: MOT_CUA });
