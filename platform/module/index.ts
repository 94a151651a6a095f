import type { FastifyInstance } from 'fastify'
import type { Database, Tx } from '#platform/db'
import type { EventHandler } from '#platform/events'
import type { HttpModule } from '#platform/http'
import type { AnyJob } from '#platform/jobs'
import type { SealStep } from '#platform/sealer'

/** What a portal page or feed of a module gets to work with. */
export interface PortalSurroundings {
  readonly database: Database
  readonly publicUrl: string
}

/** Everything that a module gives the server; the list of them in `apps/server/modules.ts` is the product. */
export interface ServerModule extends HttpModule {
  /** What it does when something happened elsewhere. */
  readonly handlers?: readonly EventHandler[]
  /** What it does in the background, at a time or when asked. */
  readonly jobs?: readonly AnyJob[]
  /** What it seals in the sealer's transaction. */
  readonly sealSteps?: readonly SealStep[]
  /** Reference data that every installation has: run at start in the system scope; must be safe to repeat. */
  readonly prepare?: (tx: Tx) => Promise<void>
  /** Public pages, outside the API. */
  readonly pages?: (server: FastifyInstance, around: PortalSurroundings) => Promise<void>
}
