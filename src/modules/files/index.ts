export { keepBytes } from './actions/keep-bytes.ts';
export { type OpenedUpload, openUpload } from './actions/open-upload.ts';
export { saveUpload } from './actions/save-upload.ts';
export type { ScanCapabilities } from './actions/scan-upload.ts';
export { type IntakeCapabilities, MAX_UPLOAD_BYTES } from './actions/take-in.ts';
export { DropBytes } from './job-payloads.ts';
export { ownUploads, type Upload } from './store.ts';
export { UPLOADS_AN_HOUR, uploadsOf } from './upload-limits.ts';
