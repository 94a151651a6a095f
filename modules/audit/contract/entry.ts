import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'

const Fact = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Facts = z.record(z.string(), z.union([Fact, z.array(Fact)]))

/** One act as the trail keeps it. `seq`, `digest` and `hash` are null for the moment until it is sealed. */
export const AuditEntry = z.object({
  id: z.uuid(),
  council: CouncilId,
  at: z.iso.datetime(),
  account: z.uuid().nullable(),
  person: z.uuid().nullable(),
  role: z.string().nullable(),
  actingCouncil: z.uuid().nullable(),
  body: z.uuid().nullable(),
  agency: z.uuid().nullable(),
  system: z.string().nullable(),
  kind: z.string(),
  subject: z.object({ kind: z.string(), id: z.uuid() }),
  before: Facts.nullable(),
  after: Facts.nullable(),
  fields: z.array(z.string()).nullable(),
  seq: z.number().int().nullable(),
  digest: z.string().nullable(),
  hash: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** An entry as a reader sees it: what it was done to has its name where the reader may read it there. */
export const TrailEntry = AuditEntry.extend({ subjectName: z.string().nullable() })
export type TrailEntry = z.infer<typeof TrailEntry>

/** What a reader of the trail may ask for. */
export const TrailFilter = z.object({
  account: z.uuid('Mã tài khoản không đúng').optional(),
  kind: z.string().max(100, 'Loại hành động dài quá 100 ký tự').optional(),
  subject: z.uuid('Mã đối tượng không đúng').optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
})
export type TrailFilter = z.infer<typeof TrailFilter>

export const CHAIN_PARTS = ['seq', 'prev', 'digest', 'hash', 'head'] as const

/** The first place where a chain isn't what it should be. */
export const BrokenLink = z.object({
  seq: z.number().int(),
  part: z.enum(CHAIN_PARTS),
  expected: z.string(),
  found: z.string(),
})
export type BrokenLink = z.infer<typeof BrokenLink>

/** The outcome of recomputing a council's whole chain. */
export const Verification = z.object({
  entries: z.number().int(),
  head: z.object({ seq: z.number().int(), hash: z.string() }),
  broken: BrokenLink.nullable(),
})
export type Verification = z.infer<typeof Verification>

/** First line of an export; the lines after it are {@link ChainLine}s. */
export const EXPORT_FORMAT = 'nghi-truong/audit/1'
