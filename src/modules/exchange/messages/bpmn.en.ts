import type { Facts } from '../../../kernel/result.ts';
import type { bpmnVi } from './bpmn.vi.ts';

const at = ({ type = '', name = '', id = '' }: Facts) =>
  `${String(type).replace('bpmn:', '')}${name ? ` “${name}”` : ''} (${id})`;

export const bpmnEn: typeof bpmnVi = {
  title: 'Import the process from a BPMN file',
  lead: 'The file takes the place of all steps of the draft. The process in force does not change.',
  whatIsRead:
    'BPMN 2.0 files (.bpmn, .xml) are read that hold one process, a lane for each agency, tasks (task, user task), exclusive, parallel and inclusive gateways, one start and its ends. The surest way is to download the process, change it in a drawing tool and import it again.',
  file: 'BPMN file',
  fileHint: 'At most 1 MB.',
  submit: 'Import into the draft',
  back: 'Back to the process',
  fileName: (code) => `quy-trinh-${code}.bpmn`,
  problems: { 'bpmn-invalid': 'No process could be read from this file. The draft is as it was.' },
  fields: {
    'bpmn-missing': 'Choose a BPMN file.',
    'bpmn-not-text': 'This is no text of BPMN.',
    'bpmn-too-large': ({ value = '' }) => `The file is larger than ${value} KB.`,
    'bpmn-doctype': 'The file declares a DOCTYPE or an ENTITY and is not read.',
    'bpmn-not-bpmn': 'The file is not BPMN 2.0, or it is damaged.',
    'bpmn-no-process': 'The file holds no process.',
    'bpmn-several-processes': (facts) => `The file holds several processes; one can be imported: ${at(facts)}.`,
    'bpmn-too-many': 'The process has too many elements.',
    'bpmn-unknown-element': (facts) => `There is an element that is not used here: ${at(facts)}.`,
    'bpmn-loose-line': (facts) => `A line lacks one of its ends: ${at(facts)}.`,
    'bpmn-one-start': 'The process must have exactly one start.',
    'bpmn-no-steps': 'The process has no task.',
    'bpmn-start-leads-nowhere': 'The start must lead to exactly one task.',
    'bpmn-step-without-name': (facts) => `A task has no name: ${at(facts)}.`,
    'bpmn-several-lines': (facts) => `A task is left by several lines; put a gateway behind it: ${at(facts)}.`,
    'bpmn-condition-without-gateway': (facts) =>
      `A condition stands only on a line that leaves a gateway: ${at(facts)}.`,
    'bpmn-mixed-gateway': (facts) => `A gateway joins and parts at once; make it two: ${at(facts)}.`,
    'bpmn-gateway-after-gateway': (facts) => `One gateway follows another; a task has to stand between: ${at(facts)}.`,
    'bpmn-branch-ends': (facts) => `A branch leads to no task: ${at(facts)}.`,
    'bpmn-default-of-several': (facts) => `Only a gateway that takes one branch has a default: ${at(facts)}.`,
    'bpmn-condition-of-parallel': (facts) =>
      `A parallel gateway has no conditions; use an inclusive one: ${at(facts)}.`,
    'bpmn-condition-unknown': (facts) =>
      `A condition is not understood; leave it out in the drawing and choose it on the page of the step: ${at(facts)}.`,
    'bpmn-step-malformed': 'A task states a kind, a person in charge or a time that is not allowed.',
  },
};
