import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { BACKUP_STATES } from '../backup/age.rules.ts'

const Instant = z.iso.datetime()
const Count = z.int().min(0)

/** The jobs of the whole installation and what was given up. */
export const JobsView = z.object({
  queues: z.array(
    z.object({
      name: z.string(),
      waiting: Count,
      later: Count,
      active: Count,
      failed: Count,
      done: Count,
      lastDoneAt: Instant.nullable(),
      cron: z.string().nullable(),
    }),
  ),
  handlers: z.array(z.object({ handler: z.string(), event: z.string(), waiting: Count, dead: Count })),
  deadJobs: z.array(z.object({ id: z.uuid(), job: z.string(), failedAt: Instant, tries: Count, reason: z.string() })),
  deadDeliveries: z.array(
    z.object({
      handler: z.string(),
      event: z.uuid(),
      name: z.string(),
      council: CouncilId,
      councilName: z.string().nullable(),
      subjectKind: z.string(),
      subject: z.uuid(),
      attempts: Count,
      at: Instant,
      failure: z.string(),
    }),
  ),
})
export type JobsView = z.infer<typeof JobsView>

const Weight = z.object({ files: Count, bytes: Count })

export const ROOM_STATES = ['enough', 'low', 'critical'] as const

/** What is kept, where, how much of it, and how much room is left. */
export const StorageView = z.object({
  councils: z.array(z.object({ council: CouncilId, name: z.string() }).extend(Weight.shape)),
  files: Weight,
  leftovers: z.object({ unfinished: Weight, unnamed: Weight }).nullable(),
  database: z.object({ bytes: Count, tables: z.array(z.object({ table: z.string(), bytes: Count, rows: Count })) }),
  /** The disk that the files lie on; null where this server keeps none. */
  disk: z
    .object({ total: Count, free: Count, state: z.enum(ROOM_STATES), lowBelow: Count, criticalBelow: Count })
    .nullable(),
})
export type StorageView = z.infer<typeof StorageView>

/** What a lost disk would cost: the newest backup and how far it lies back. */
const BackupsView = z.object({
  state: z.enum(BACKUP_STATES),
  last: z
    .object({
      takenAt: Instant,
      finishedAt: Instant,
      milliseconds: Count,
      bytes: Count,
      rows: Count,
      files: Count,
      damaged: Count,
      seal: z.string(),
      withKeys: z.boolean(),
      host: z.string(),
    })
    .nullable(),
  /** When an archive was last restored elsewhere to see that it can be, and of which moment it was. */
  drill: z.object({ at: Instant, takenAt: Instant }).nullable(),
  /** From the archive of which moment this installation was itself restored, and when. */
  restored: z.object({ at: Instant, takenAt: Instant }).nullable(),
  sample: z.boolean(),
})

/** How the installation fares at this moment, and the server that answers. */
export const HealthView = z.object({
  checks: z.array(
    z.object({
      name: z.string(),
      ok: z.boolean(),
      milliseconds: z.number(),
      reason: z.enum(['failed', 'slow']).nullable(),
    }),
  ),
  /** Age in seconds of the oldest row that is not sealed yet. */
  sealerLag: z.number(),
  deliveries: z.object({ waiting: Count, dead: Count }),
  deadJobs: Count,
  backups: BackupsView,
  versions: z.object({ product: z.string(), node: z.string(), database: z.string(), migration: z.string().nullable() }),
  server: z
    .object({ startedAt: Instant, role: z.string(), liveLines: Count, memoryBytes: Count, callersWaiting: Count })
    .nullable(),
})
export type HealthView = z.infer<typeof HealthView>

/** Which delivery: the handler that gave it up. The event stands in the path. */
export const OfHandler = z.object({ handler: z.string().min(1).max(120) })
