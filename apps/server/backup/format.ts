import { z } from 'zod'

/** What an archive calls itself; another number is another way to write one. */
export const FORMAT = 'nghi-truong/backup/1'

/*
 * An archive is a tar file under zstd: README.txt, the tables, keys where they were asked for, the files, and in between
 * lists of hashes that `sha256sum -c` reads. The manifest names the lists, and manifest.sha256, the last member, is its seal.
 */
export const README = 'README.txt'
export const MANIFEST = 'manifest.json'
export const SEAL = 'manifest.sha256'
export const TABLES = 'tables/'
export const KEYS = 'keys/'
export const FILES = 'files/'
export const SUMS = 'sums/'

const END_TEXT = Buffer.from(`${FORMAT} end`)
const SKIPPABLE = 0x18_4d_2a_5e

/**
 * The last bytes of an archive, a frame that zstd skips: Node's reader of zstd does not always notice a missing end (24.21),
 * and where they lack, nothing else needs to be read.
 */
export const END_MARK: Buffer = Buffer.concat([Buffer.alloc(8), END_TEXT])
END_MARK.writeUInt32LE(SKIPPABLE, 0)
END_MARK.writeUInt32LE(END_TEXT.length, 4)

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Count = z.int().min(0)
const Name = z.string().min(1).max(200)

const Manifest = z.strictObject({
  format: z.literal(FORMAT),
  /** When the snapshot was taken, by the database's clock. */
  takenAt: z.iso.datetime(),
  release: Name,
  postgres: Name,
  migrations: z.array(z.strictObject({ name: Name, sha256: Hash })),
  /** The version of the queue's own tables; jobs can only be put back into the same. */
  queue: Count,
  tables: z.array(z.strictObject({ name: Name, columns: z.array(Name), rows: Count, bytes: Count })),
  sequences: z.array(z.strictObject({ name: Name, value: Count, used: z.boolean() })),
  files: z.strictObject({
    count: Count,
    bytes: Count,
    /** Addresses that the database names and the folder does not hold, or holds with another content. */
    damaged: z.array(Hash),
  }),
  keys: z.array(z.strictObject({ name: Name, fingerprint: Hash, inside: z.boolean() })),
  audit: z.strictObject({
    heads: z.array(z.strictObject({ council: z.uuid(), seq: Count, hash: Hash })),
    /** Entries of the snapshot that were committed after the last seal; they are sealed where they are restored. */
    unsealed: Count,
  }),
  sums: z.array(z.strictObject({ name: Name, sha256: Hash })),
  members: Count,
})

/** What an archive says of itself. */
export type Manifest = z.infer<typeof Manifest>

/** Reads a manifest; undefined where it is none of this format. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return Manifest.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** The line of `sha256sum` for a member. */
export const sumLine = (sha256: string, name: string): string => `${sha256}  ${name}\n`

export const README_TEXT = `Bản sao lưu Nghị Trường / A backup of Nghị Trường

Khôi phục / restore:   npm run restore -- <tệp này / this file>
Kiểm tra tay / check by hand (tar, zstd, coreutils):
  tar --zstd -xf <tệp này / this file> && sha256sum -c manifest.sha256 sums/*
Mỗi bảng là văn bản COPY của PostgreSQL / each table is PostgreSQL's COPY text.
Bản sao chứa dữ liệu cá nhân: cất giữ như chính cơ sở dữ liệu.
It holds personal data: keep it as you keep the database.
`
