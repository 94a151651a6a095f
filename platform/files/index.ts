export { contentPath, COPYING_LOCK, isShelf } from './content-path.ts'
export type { FileFolderOptions, NewFile } from './file-folder.ts'
export {
  FileId,
  type Leftovers,
  leftovers,
  openFile,
  openFiles,
  storeFile,
  type StoredFile,
  sweepFiles,
} from './files.ts'
export { downloadHeaders } from './file-name.ts'
export { FILE_KINDS, type FileKind, MEDIA_TYPES, type Purpose, PURPOSES } from './kinds.ts'
export { en as filesMessagesEn } from './messages.en.ts'
export { vi as filesMessagesVi } from './messages.vi.ts'
export { hasSecrecyMark, type Secrecy } from './secrecy.ts'
export { sweepUploads } from './sweep-uploads.ts'
export {
  type ReadAt,
  readZipDirectory,
  unpackEntry,
  unpacksTooLarge,
  ZipDamaged,
  type ZipEntry,
} from './zip-directory.ts'
