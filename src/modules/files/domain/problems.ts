/** The named ways a file can be refused, or not be opened: HTTP status. What each means stands where it is found. */
export const FILE_PROBLEMS = {
  'file-empty': { status: 422 },
  'file-too-large': { status: 413 },
  'file-type-not-allowed': { status: 415 },
  'file-type-mismatch': { status: 415 },
  'file-name-invalid': { status: 422 },
  'file-name-too-long': { status: 422 },
  'file-damaged': { status: 422 },
  'file-encrypted': { status: 422 },
  'file-active': { status: 422 },
  'file-too-many-pages': { status: 422 },
  'file-too-many-pixels': { status: 422 },
  'file-too-complex': { status: 422 },
  /** The scanner found something; fact `malware`. It is not kept, or never opened: send it clean. */
  'file-infected': { status: 422 },
  /** The scanner has not answered yet; open it again in a few minutes. */
  'file-not-scanned': { status: 503 },
  /** Facts `limit`: too many files begun and not finished; finish or give up some, or wait a day. */
  'too-many-unfinished': { status: 429 },
  /** The file that was being sent is gone, or is somebody else's; begin again. */
  'upload-gone': { status: 404 },
} as const;

export type FileProblem = keyof typeof FILE_PROBLEMS;
