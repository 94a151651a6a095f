import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { type AccountId, type AgencyId, type CouncilId, newId, ROLES, type Role, system } from '#platform/access'
import { readConfiguration } from '#platform/config'
import { startEmbedded } from '#platform/db'
import { aLoginAs, TEST_PASSWORD, type TestLogin } from '#identity/testing'
import { type App, buildApp } from '../../apps/server/app.ts'
import { seedDemo } from '../../apps/server/demo/seed.ts'
import { housekeeping } from '../../apps/server/housekeeping.ts'
import { openInstallation } from '../../apps/server/installation.ts'
import { modules as product } from '../../apps/server/modules.ts'
import { addCommunesWithoutCouncil, cloneCouncil, MARKS, markTexts } from './planted.ts'

/** Somebody who calls: who they are, where they work, and whose data they may not see. */
export interface Caller {
  readonly name: string
  readonly role: Role | 'stranger'
  readonly council: CouncilId
  readonly login: () => TestLogin | undefined
  /** Signs in anew, after a call that ended the login or the role. */
  readonly again: () => Promise<void>
  /** Councils whose records this one may read, too. */
  readonly readsBelow: readonly CouncilId[]
  /** Texts that stand in the data of councils that are none of the caller's business. */
  readonly mustNotSee: readonly string[]
}

export interface World {
  readonly app: App
  readonly owner: pg.Client
  readonly callers: readonly Caller[]
  readonly councils: Readonly<Record<'province' | 'commune' | 'neighbour' | 'otherProvince' | 'farCommune', CouncilId>>
  /** What the server could not explain of the latest call. */
  readonly surprise: () => string
  readonly close: () => Promise<void>
}

/** The whole product over the sample province, a marked neighbour, and two marked copies of the province's records far away. */
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
  await seedDemo(database, TEST_PASSWORD)
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
  await addCommunesWithoutCouncil(owner, province)
  const farCommune = newId<CouncilId>()
  await cloneCouncil(owner, province, { id: otherProvince, superior: null, keepsIds: true })
  await cloneCouncil(owner, province, { id: farCommune, superior: otherProvince, keepsIds: false })
  await markTexts(owner, otherProvince, MARKS.otherProvince)
  await markTexts(owner, farCommune, MARKS.farCommune)
  await markTexts(owner, neighbour, MARKS.neighbour)

  const demo = await owner.query<{ council: CouncilId; role: Role; account: AccountId; agency: AgencyId | null }>(
    `select distinct on (council_id, role) council_id as council, role, account_id as account, agency_id as agency
       from identity.assignment where council_id in ($1, $2) order by council_id, role, account_id`,
    [province, commune],
  )
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
      readsBelow: [],
      mustNotSee: Object.values(MARKS),
    },
  ]
  for (const [where, council] of [
    ['commune', commune],
    ['province', province],
  ] as const) {
    for (const role of ROLES) {
      const known = demo.rows.find((each) => each.council === council && each.role === role)
      const agency = known?.agency ?? agencies.rows.find((each) => each.council === council)?.id ?? newId<AgencyId>()
      const signIn = (account?: AccountId) =>
        aLoginAs(database, {
          role,
          council,
          ...(role === 'agencyFocalPoint' && { agency }),
          ...(account && { account }),
        })
      const held = { login: await signIn(known?.account) }
      callers.push({
        name: `${where} ${role}`,
        role,
        council,
        login: () => held.login,
        again: async () => void (held.login = await signIn()),
        // A province reads what its communes send up.
        readsBelow: where === 'province' ? [commune, neighbour] : [],
        mustNotSee: Object.values(MARKS).filter((mark) => where === 'commune' || mark !== MARKS.neighbour),
      })
    }
  }
  await database.transaction(system('the fuzz is ready'), async () => undefined)
  return {
    app,
    owner,
    callers,
    councils: { province, commune, neighbour, otherProvince, farCommune },
    surprise: () => surprises.splice(0).findLast((line) => line.includes('"msg":"surprise"')) ?? 'nothing in the log',
    close: async () => {
      await app.stop()
      await owner.end()
      await installation.stop()
      await embedded.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
