/** The named ways a BPMN file can fail. */
export const BPMN_PROBLEMS = {
  /** The file is no process as it is written here; each fault names the element it was found at. Mend it and send it again. */
  'bpmn-invalid': { status: 422 },
} as const;
