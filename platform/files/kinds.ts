export const FILE_KINDS = ['pdf', 'docx', 'xlsx', 'png', 'jpeg', 'webp'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** What a file is for, and which kinds that allows. */
export const PURPOSES = {
  /** A signed letter or decision, as scanned or signed digitally. */
  letter: ['pdf'],
  /** A paper of a meeting or a draft under work. */
  paper: ['pdf', 'docx'],
  /** Evidence or an annex to a record. */
  attachment: ['pdf', 'docx', 'xlsx', 'png', 'jpeg'],
  /** A register to be imported. */
  register: ['xlsx'],
  /** A person's portrait. */
  portrait: ['png', 'jpeg', 'webp'],
} as const satisfies Record<string, readonly FileKind[]>

export type Purpose = keyof typeof PURPOSES

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
}
