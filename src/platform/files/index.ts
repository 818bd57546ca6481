export { type CheckedUpload, checkUpload, type UploadProblem } from './check-upload.ts';
export { type FileSample, sampled, sampleOf } from './file-sample.ts';
export { diskFileStore, type FileStore, type StoredFile } from './file-store.ts';
