export { type CheckedUpload, checkName, checkUpload, type UploadProblem } from './check-upload.ts';
export { type FileFacts, type FileInspector, fileInspector } from './file-inspector.ts';
export { type FileSample, sampled, sampleOf } from './file-sample.ts';
export { diskFileStore, type FileStore, type IncomingFile, type StoredFile } from './file-store.ts';
export type { ImageProblem } from './inspect-image.ts';
export type { PdfProblem } from './pdf-problems.ts';
