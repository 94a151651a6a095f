import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { type AccountId, type CouncilId, newId, PUBLIC_SCOPE, type Scope, system } from '#platform/access'
import { refuse } from '#platform/refusal'
import { useDatabase } from '#platform/testing'
import { Database } from './database.ts'
import type { Tx } from './transaction.ts'

const db = useDatabase()
const small: Database[] = []
afterAll(async () => {
  for (const database of small) await database.close()
})

const asSystem = system('a test')
const council = newId<CouncilId>()
const scope: Scope = { audience: 'council', council, account: newId<AccountId>(), readsPersonal: false }

async function keep(tx: Tx, name: string): Promise<void> {
  await tx.insertInto('platform.council_scope').values({ council_id: newId(), level: 'commune', name }).execute()
}
const kept = (name: string) =>
  db.database.transaction(asSystem, async (tx) => {
    const rows = await tx.selectFrom('platform.council_scope').select('name').where('name', '=', name).execute()
    return rows.length
  })
const who = async (tx: Tx) => (await sql<{ who: string }>`select current_user as who`.execute(tx)).rows[0]?.who

describe('a transaction', () => {
  it('keeps what it did when its work returns and nothing when it throws', async () => {
    await db.database.transaction(asSystem, (tx) => keep(tx, 'kept'))
    const failing = db.database.transaction(asSystem, async (tx) => {
      await keep(tx, 'lost')
      throw new Error('on the way')
    })
    await expect(failing).rejects.toThrow('on the way')
    expect([await kept('kept'), await kept('lost')]).toEqual([1, 0])
  })

  it('does not pass for kept when a statement failed and its error was caught', async () => {
    const careless = db.database.transaction(asSystem, async (tx) => {
      await keep(tx, 'careless')
      await sql`select 1 / 0`.execute(tx).catch(() => undefined)
      return 'done'
    })
    await expect(careless).rejects.toThrow('its error was lost')
    expect(await kept('careless')).toBe(0)
  })

  it('refuses what is asked of it when it is over: its connection may be in the scope of another', async () => {
    let late: Promise<unknown> | undefined
    let ended: Tx | undefined
    const failing = db.database.transaction(scope, async (tx) => {
      ended = tx
      late = setTimeout(20)
        .then(() => who(tx))
        .catch((error: unknown) => error)
      throw refuse('platform/not-found')
    })
    await expect(failing).rejects.toThrow('platform/not-found')
    expect(String(await late)).toContain('is over')
    await db.database.transaction(scope, async (tx) => {
      await expect(who(ended!)).rejects.toThrow('is over')
      expect(await who(tx)).toBe('app_council')
    })
    await db.database.transaction(scope, async (tx) => void (ended = tx))
    await expect(who(ended!)).rejects.toThrow('is over')
  })

  it('runs what waits for it once it is durable, and not when it is not', async () => {
    const ran: string[] = []
    await db.database.transaction(asSystem, async (tx) => tx.afterCommit(() => void ran.push('kept')))
    const failing = db.database.transaction(asSystem, async (tx) => {
      tx.afterCommit(() => void ran.push('lost'))
      throw refuse('platform/not-found')
    })
    await expect(failing).rejects.toThrow('platform/not-found')
    expect(ran).toEqual(['kept'])
  })

  it('speaks in days, instants in UTC and numbers', async () => {
    const { rows } = await db.database.transaction(asSystem, (tx) =>
      sql`select date '2026-11-24' as day, timestamptz '2026-11-24 07:30:00.5+07' as at, 7::int8 as count,
                 12.5::numeric as share, array[date '2026-01-01', null] as days, array[7::int8] as counts`.execute(tx),
    )
    expect(rows).toEqual([
      {
        day: '2026-11-24',
        at: '2026-11-24T00:30:00.500Z',
        count: 7,
        share: 12.5,
        days: ['2026-01-01', null],
        counts: [7],
      },
    ])
  })
})

describe('what must outlive a refusal', () => {
  it('is kept though the transaction is not, in the system scope', async () => {
    const refused = db.database.transaction(scope, async (tx) => {
      tx.afterRefusal(async (own) => {
        expect(await who(own)).toBe('app_system')
        await keep(own, 'tried in vain')
      })
      throw refuse('platform/forbidden')
    })
    await expect(refused).rejects.toThrow('platform/forbidden')
    expect(await kept('tried in vain')).toBe(1)
  })

  it('is not run for a success or a bug', async () => {
    await db.database.transaction(scope, async (tx) => tx.afterRefusal((own) => keep(own, 'no refusal')))
    const bug = db.database.transaction(scope, async (tx) => {
      tx.afterRefusal((own) => keep(own, 'no refusal'))
      throw new Error('a bug')
    })
    await expect(bug).rejects.toThrow('a bug')
    expect(await kept('no refusal')).toBe(0)
  })

  it('waits for no connection that another refusal holds: more of them than the pool has go through', async () => {
    const tiny = new Database({ url: db.urls.appUrl, poolSize: 2 })
    small.push(tiny)
    const refusals = Array.from({ length: 12 }, () =>
      tiny.transaction(scope, async (tx) => {
        tx.afterRefusal((own) => keep(own, 'many at once'))
        throw refuse('platform/forbidden')
      }),
    )
    const outcomes = await Promise.allSettled(refusals)
    expect(new Set(outcomes.map((outcome) => outcome.status === 'rejected' && String(outcome.reason)))).toEqual(
      new Set(['Refusal: platform/forbidden']),
    )
    expect(await kept('many at once')).toBe(12)
  })
})

describe('a step beyond the scope', () => {
  it('has the rights of the system and gives them back', async () => {
    const seen = await db.database.transaction(scope, async (tx) => [
      await who(tx),
      await tx.asSystem('a test', (own) => who(own)),
      await who(tx),
    ])
    expect(seen).toEqual(['app_council', 'app_system', 'app_council'])
  })

  it('gives them back when it is refused and the caller goes on', async () => {
    const after = await db.database.transaction(scope, async (tx) => {
      await tx
        .asSystem('a test', async () => {
          throw refuse('platform/not-found')
        })
        .catch(() => undefined)
      return who(tx)
    })
    expect(after).toBe('app_council')
  })

  it('lets nothing of the caller run beside it, nor itself once it is over', async () => {
    const beside = db.database.transaction(scope, (tx) =>
      tx.asSystem('a test', async (own) => {
        await who(own)
        return who(tx)
      }),
    )
    await expect(beside).rejects.toThrow('use its own Tx')
    let escaped: Tx | undefined
    const afterwards = db.database.transaction(scope, async (tx) => {
      await tx.asSystem('a test', async (own) => (escaped = own))
      return who(escaped!)
    })
    await expect(afterwards).rejects.toThrow('use its own Tx')
  })

  it('shares the fate of the transaction that takes it', async () => {
    const ran: string[] = []
    const refused = db.database.transaction(scope, async (tx) => {
      await tx.asSystem('a test', async (own) => {
        await keep(own, 'undone with it')
        own.afterCommit(() => void ran.push('committed'))
        own.afterRefusal((late) => keep(late, 'outlives it'))
      })
      throw refuse('platform/forbidden')
    })
    await expect(refused).rejects.toThrow('platform/forbidden')
    expect([await kept('undone with it'), await kept('outlives it'), ran]).toEqual([0, 1, []])
  })
})

describe('outside a scope', () => {
  it('nothing can be read: the login role itself has no rights', async () => {
    const client = await db.database.pool.connect()
    await expect(client.query('select * from platform.council_scope')).rejects.toThrow('permission denied')
    await expect(client.query('select * from identity.account')).rejects.toThrow('permission denied')
    client.release()
  })

  it('a query of council data fails rather than shows nothing, also where the connection had a scope before', async () => {
    const tiny = new Database({ url: db.urls.appUrl, poolSize: 1 })
    small.push(tiny)
    const unset = async () => {
      const client = await tiny.pool.connect()
      await client.query('begin; set local role app_council')
      await expect(client.query('select * from identity.assignment')).rejects.toThrow(
        /unrecognized configuration parameter|invalid input syntax for type uuid/,
      )
      await client.query('rollback')
      client.release()
    }
    await unset()
    await tiny.transaction(scope, (tx) => tx.selectFrom('identity.assignment').selectAll().execute())
    await unset()
  })

  it('leaves neither role nor settings on the connection', async () => {
    const tiny = new Database({ url: db.urls.appUrl, poolSize: 1 })
    small.push(tiny)
    await tiny.transaction(scope, who)
    const client = await tiny.pool.connect()
    const { rows } = await client.query(`select current_user as who, current_setting('app.council', true) as council`)
    client.release()
    expect(rows).toEqual([{ who: 'app_login', council: '' }])
  })

  it('the public sees none of what a council holds', async () => {
    const read = db.database.transaction(PUBLIC_SCOPE, (tx) =>
      tx.selectFrom('identity.assignment').selectAll().execute(),
    )
    await expect(read).rejects.toThrow('permission denied')
  })
})
