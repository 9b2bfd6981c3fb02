import { defineConfig, duration, integer, secretFile, text } from '../config/config.ts';

export const filesConfig = defineConfig('files', {
  root: {
    doc: 'Folder of the encrypted files; a relative path starts at the project.',
    env: 'FILES_ROOT',
    default: 'var/files',
    parse: text,
  },
  key: {
    doc: 'File with the master key of the file store: 32 bytes as base64. Losing it loses every file.',
    env: 'FILES_KEY_FILE',
    default: '',
    parse: secretFile,
    secret: true,
  },
  maxBytes: {
    doc: 'Largest file in bytes that a person may upload.',
    env: 'FILES_MAX_BYTES',
    default: 20_000_000,
    parse: integer,
  },
  uploadsAtOnce: {
    doc: 'Most uploads that one process takes at once; the others wait without being read.',
    env: 'FILES_UPLOADS_AT_ONCE',
    default: 20,
    parse: integer,
  },
  uploadPatience: {
    doc: 'Longest wait of an upload for its turn.',
    env: 'FILES_UPLOAD_PATIENCE',
    default: 30,
    parse: duration,
  },
  clamd: {
    doc: 'Virus scanner clamd as host:port or unix:/path. Empty: a simulator that knows the EICAR test file only.',
    env: 'FILES_CLAMD',
    default: '',
    parse: text,
  },
  clamdTimeout: {
    doc: 'Longest silence of the virus scanner before the scan is tried again.',
    env: 'FILES_CLAMD_TIMEOUT',
    default: 30,
    parse: duration,
  },
  thumbnailTimeout: {
    doc: 'Longest time to make a small picture of a picture; then it has none.',
    env: 'FILES_THUMBNAIL_TIMEOUT',
    default: 20,
    parse: duration,
  },
  thumbnailMemory: {
    doc: 'Most memory in megabytes of the process that makes a small picture; then it has none.',
    env: 'FILES_THUMBNAIL_MEMORY',
    default: 768,
    parse: integer,
  },
});
