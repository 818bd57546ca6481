import Type from 'typebox';

export const DropBytes = {
  name: 'drop-bytes',
  payload: Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
};

export const ScanUpload = { name: 'scan-upload', payload: Type.Object({ uploadId: Type.Integer() }) };
