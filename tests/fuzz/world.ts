import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { type AgencyId, type CouncilId, newId, ROLES, type Role, system } from '#platform/access'
import { readConfiguration } from '#platform/config'
import { startEmbedded } from '#platform/db'
import { aLoginAs, type TestLogin } from '#identity/testing'
import { type App, buildApp } from '../../apps/server/app.ts'
import { seedDemo } from '../../apps/server/demo/seed.ts'
import { housekeeping } from '../../apps/server/housekeeping.ts'
import { openInstallation } from '../../apps/server/installation.ts'
import { modules as product } from '../../apps/server/modules.ts'
import { cloneCouncil, MARKS, markTexts } from './planted.ts'

/** Somebody who calls: who they are, where they work, and whose data they may not see. */
export interface Caller {
  readonly name: string
  readonly role: Role | 'stranger'
  readonly council: CouncilId
  readonly login: () => TestLogin | undefined
  /** Signs in anew, after a call that ended the login or the role. */
  readonly again: () => Promise<void>
  /** Texts that stand in the data of councils that are none of the caller's business. */
  readonly mustNotSee: readonly string[]
}

export interface World {
  readonly app: App
  readonly owner: pg.Client
  readonly callers: readonly Caller[]
  readonly councils: Readonly<Record<'province' | 'commune' | 'neighbour' | 'otherProvince', CouncilId>>
  /** What the server could not explain, since the last call of this. */
  readonly surprises: () => string[]
  readonly close: () => Promise<void>
}

/** The whole product over the sample province, a marked neighbour, and a marked copy of the province. */
export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'))
  const embedded = await startEmbedded({ dataDir: join(folder, 'postgres'), fast: true })
  const surprises: string[] = []
  const logger = pino({ level: 'error' }, { write: (line: string) => void surprises.push(line) })
  const configuration = readConfiguration({
    env: { DATA_DIR: folder, RATE_LIMIT_PER_MINUTE: '100000', POOL_SIZE: '16', LOG_LEVEL: 'error' },
  })
  const modules = [housekeeping, ...product]
  const installation = await openInstallation(configuration, modules)
  const { database } = installation
  const app = await buildApp({
    configuration,
    publicUrl: 'http://localhost',
    database,
    databaseUrl: installation.url,
    modules,
    logger,
  })
  await seedDemo(database, 'chỉ để thử một lần')
  const owner = new pg.Client({ connectionString: embedded.databaseUrl('nghi_truong') })
  await owner.connect()

  const { rows } = await owner.query<{ id: CouncilId; level: string; name: string }>(
    'select council_id as id, level, name from platform.council_scope order by level desc, name',
  )
  const province = rows.find(({ level }) => level === 'province')!.id
  const withThread = await owner.query<{ id: CouncilId }>(
    `select a.council_id as id from identity.assignment a where a.council_id <> $1 limit 1`,
    [province],
  )
  const commune = withThread.rows[0]!.id
  const neighbour = rows.find(({ id, level }) => level === 'commune' && id !== commune)!.id
  const otherProvince = newId<CouncilId>()
  await cloneCouncil(owner, province, otherProvince)
  await markTexts(owner, otherProvince, MARKS.otherProvince)
  await markTexts(owner, neighbour, MARKS.neighbour)

  const agencies = await owner.query<{ council: CouncilId; id: AgencyId }>(
    'select council_id as council, id from councils.agency where council_id in ($1, $2)',
    [province, commune],
  )
  const callers: Caller[] = [
    {
      name: 'stranger',
      role: 'stranger',
      council: commune,
      login: () => undefined,
      again: async () => undefined,
      mustNotSee: [MARKS.otherProvince, MARKS.neighbour],
    },
  ]
  for (const [where, council] of [
    ['commune', commune],
    ['province', province],
  ] as const) {
    for (const role of ROLES) {
      const agency = agencies.rows.find((each) => each.council === council)?.id ?? newId<AgencyId>()
      const signIn = () => aLoginAs(database, { role, council, ...(role === 'agencyFocalPoint' && { agency }) })
      const held = { login: await signIn() }
      callers.push({
        name: `${where} ${role}`,
        role,
        council,
        login: () => held.login,
        again: async () => void (held.login = await signIn()),
        // A province reads what its communes send up.
        mustNotSee: where === 'commune' ? [MARKS.otherProvince, MARKS.neighbour] : [MARKS.otherProvince],
      })
    }
  }
  await database.transaction(system('the fuzz is ready'), async () => undefined)
  return {
    app,
    owner,
    callers,
    councils: { province, commune, neighbour, otherProvince },
    surprises: () => surprises.splice(0),
    close: async () => {
      await app.stop()
      await owner.end()
      await installation.stop()
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
