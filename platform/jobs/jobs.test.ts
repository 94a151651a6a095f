import { pino } from 'pino'
import pg from 'pg'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type AccountId, type CouncilId, newId, PUBLIC_SCOPE, type Scope, system } from '#platform/access'
import type { Tx } from '#platform/db'
import { useDatabase } from '#platform/testing'
import { type AnyJob, DEAD_LETTERS, defineJob, installJobs, type RunningJobs, send, startJobs } from './index.ts'

const OURS = newId<CouncilId>()
const asCouncil: Scope = { audience: 'council', council: OURS, account: newId<AccountId>(), readsPersonal: false }

/** What the jobs of this test do, set by each test. */
let whenHandled: (tx: Tx, payload: { note: string }) => Promise<void>

const schema = z.object({ note: z.string().min(1) })
const remind = defineJob('tests.remind', {
  schema,
  why: 'a test reminds',
  council: () => OURS,
  handle: (tx, payload) => whenHandled(tx, payload),
  tries: { again: 1, delaySeconds: 0 },
})
const nightly = defineJob('tests.count-nightly', {
  schema: z.object({}),
  why: 'a test counts',
  handle: async () => undefined,
  schedule: { cron: '0 2 * * *', payload: {} },
})
const jobs: readonly AnyJob[] = [remind, nightly]

const there = useDatabase()
let owner: pg.Client
const started: RunningJobs[] = []

async function start(works: boolean): Promise<RunningJobs> {
  const logger = pino({ level: 'silent' })
  const running = await startJobs({
    database: there.database,
    url: there.urls.appUrl,
    jobs,
    logger,
    works,
    pollSeconds: 0.5,
  })
  started.push(running)
  return running
}

const write = (tx: Tx, note: string) =>
  sql`insert into done (note, role, council)
  values (${note}, current_user, current_setting('app.council', true))`.execute(tx)
const done = async () => (await owner.query('select note, role, council from done order by note')).rows as object[]
const queued = async (name = remind.name) =>
  (await owner.query('select state, data, output from pgboss.job where name = $1', [name])).rows as Record<
    string,
    unknown
  >[]

beforeAll(async () => {
  await installJobs(there.urls.ownerUrl, jobs)
  owner = new pg.Client(there.urls.ownerUrl)
  await owner.connect()
  await owner.query('create table done (note text, role text, council text); grant insert on done to app_system')
})

afterAll(() => owner.end())

beforeEach(() => {
  whenHandled = async (tx, { note }) => void (await write(tx, note))
  return async () => {
    for (const running of started.splice(0)) await running.stop(1)
    await owner.query('delete from done; delete from pgboss.job')
  }
})

describe('putting a job in the queue', () => {
  it('happens in the transaction of every audience that writes', async () => {
    await start(false)
    const agency: Scope = { ...asCouncil, audience: 'agency', agency: newId() }
    for (const scope of [asCouncil, agency, PUBLIC_SCOPE, system('a test')]) {
      await there.database.transaction(scope, (tx) => send(tx, remind, { note: scope.audience }))
    }
    expect((await queued()).map(({ data }) => data)).toHaveLength(4)
  })

  it('is taken back by a rollback', async () => {
    await start(false)
    const refused = there.database.transaction(asCouncil, async (tx) => {
      await send(tx, remind, { note: 'never' })
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    expect(await queued()).toEqual([])
  })

  it('checks the payload', async () => {
    await start(false)
    await expect(there.database.transaction(asCouncil, (tx) => send(tx, remind, { note: '' }))).rejects.toThrow(
      'too_small',
    )
  })

  it.each(['select * from pgboss.job', 'delete from pgboss.job', 'update pgboss.job set data = null'])(
    'lets no council do more: %s',
    async (statement) => {
      await expect(there.database.transaction(asCouncil, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        'permission denied',
      )
    },
  )
})

describe('working jobs off', () => {
  it('does each in the scope it names, once', async () => {
    await start(true)
    await there.database.transaction(asCouncil, (tx) => send(tx, remind, { note: 'a' }))
    await vi.waitFor(async () => expect((await queued())[0]).toMatchObject({ state: 'completed' }), 15_000)
    expect(await done()).toEqual([{ note: 'a', role: 'app_system', council: OURS }])
  })

  it('shares them between workers without doing one twice', async () => {
    await start(true)
    await start(true)
    await there.database.transaction(asCouncil, async (tx) => {
      for (let at = 0; at < 6; at += 1) await send(tx, remind, { note: `n${at}` })
    })
    await vi.waitFor(async () => expect(await done()).toHaveLength(6), 15_000)
    await vi.waitFor(
      async () => expect((await queued()).every(({ state }) => state === 'completed')).toBe(true),
      15_000,
    )
    expect(await done()).toHaveLength(6)
  })

  it('undoes a failed try, tries again, and keeps what never succeeds among the dead letters without its text', async () => {
    whenHandled = async (tx, { note }) => {
      await write(tx, note)
      throw new Error(`no address for ${note}`)
    }
    await start(true)
    await there.database.transaction(asCouncil, (tx) => send(tx, remind, { note: 'bà An' }))
    await vi.waitFor(async () => expect(await queued(DEAD_LETTERS)).toHaveLength(1), 15_000)
    expect(await done()).toEqual([])
    expect(await queued(DEAD_LETTERS)).toMatchObject([{ data: { note: 'bà An' } }])
    expect(JSON.stringify((await queued()).map(({ output }) => output))).not.toContain('address')
  })

  it('undoes what a worker did after the job was given to another', async () => {
    let tries = 0
    whenHandled = async (tx, { note }) => {
      tries += 1
      await write(tx, `${note} ${tries}`)
      if (tries === 1) await owner.query("update pgboss.job set state = 'retry', retry_count = 1")
    }
    await start(true)
    await there.database.transaction(asCouncil, (tx) => send(tx, remind, { note: 'try' }))
    await vi.waitFor(async () => expect((await queued())[0]).toMatchObject({ state: 'completed' }), 15_000)
    expect(await done()).toMatchObject([{ note: 'try 2' }])
  })

  it('lets a job under way finish when it stops', async () => {
    let enter = () => {}
    const entered = new Promise<void>((resolve) => (enter = resolve))
    whenHandled = async (tx, { note }) => {
      enter()
      await new Promise((resolve) => setTimeout(resolve, 300))
      await write(tx, note)
    }
    const running = await start(true)
    await there.database.transaction(asCouncil, (tx) => send(tx, remind, { note: 'slow' }))
    await entered
    await running.stop(10)
    expect(await done()).toMatchObject([{ note: 'slow' }])
  })
})

describe('installing', () => {
  it('schedules by the clock of Vietnam, again and again the same, and ends what is gone', async () => {
    const schedules = async () =>
      (await owner.query('select name, cron, timezone from pgboss.schedule')).rows as object[]
    await installJobs(there.urls.ownerUrl, jobs)
    expect(await schedules()).toEqual([{ name: nightly.name, cron: '0 2 * * *', timezone: 'Asia/Ho_Chi_Minh' }])
    await installJobs(there.urls.ownerUrl, [remind])
    expect(await schedules()).toEqual([])
    await installJobs(there.urls.ownerUrl, jobs)
  })

  it('takes only names of the form <module>.<what-it-does>', () => {
    expect(() => defineJob('Remind', { schema, why: 'x', handle: async () => undefined })).toThrow('<module>')
  })
})
