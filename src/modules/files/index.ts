export { keepBytes } from './actions/keep-bytes.ts';
export { MAX_UPLOAD_BYTES, saveUpload } from './actions/save-upload.ts';
export { ownUploads, type Upload, uploadById } from './store.ts';
