import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type AccountId, type AgencyId, type CouncilId, newId, type Scope, system } from '#platform/access'
import { useDatabase } from '#platform/testing'
import { emit, events, INSTALLATION, type PayloadsOf, sealerSignal } from './index.ts'

const testEvents = events({
  'emittest.thing-done': z.object({ thing: z.uuid(), state: z.string() }),
})
declare module './index.ts' {
  interface EventPayloads extends PayloadsOf<typeof testEvents> {}
}

const db = useDatabase()
const council = newId<CouncilId>()
const scope: Scope = { audience: 'council', council, account: newId<AccountId>(), readsPersonal: false }
const thing = newId<string>()
const done = { subject: { kind: 'emittest/thing', id: thing }, payload: { thing, state: 'open' } }

const outbox = () =>
  db.database.transaction(system('test'), async (tx) => {
    const { rows } = await sql<Record<string, unknown>>`
      select id, council_id, name, audience, agency_id, payload, position from platform.outbox order by arrived
    `.execute(tx)
    return rows
  })

describe('emit', () => {
  it('leaves a row without position in the same transaction, and wakes the sealer once it is durable', async () => {
    let woken = 0
    const deafen = sealerSignal.listen(() => woken++)
    const id = await db.database.transaction(scope, async (tx) => {
      const event = await emit(tx, 'emittest.thing-done', done)
      expect(woken).toBe(0)
      return event
    })
    deafen()
    expect(woken).toBe(1)
    expect(await outbox()).toEqual([
      {
        id,
        council_id: council,
        name: 'emittest.thing-done',
        audience: 'council',
        agency_id: null,
        payload: { thing, state: 'open' },
        position: null,
      },
    ])
  })

  it('leaves nothing when the transaction is rolled back', async () => {
    const before = await outbox()
    const refused = db.database.transaction(scope, async (tx) => {
      await emit(tx, 'emittest.thing-done', done)
      throw new Error('refused')
    })
    await expect(refused).rejects.toThrow('refused')
    expect(await outbox()).toEqual(before)
  })

  it('addresses an agency, and belongs to the installation where the system acts in no council', async () => {
    const agency = newId<AgencyId>()
    await db.database.transaction(system('test'), (tx) =>
      emit(tx, 'emittest.thing-done', { ...done, audience: 'agency', agency }),
    )
    expect((await outbox()).at(-1)).toMatchObject({ council_id: INSTALLATION, audience: 'agency', agency_id: agency })
  })

  it('takes no text that a person wrote, nor a field that the contract does not declare', async () => {
    const emitting = (payload: { thing: string; state: string }) =>
      db.database.transaction(scope, (tx) => emit(tx, 'emittest.thing-done', { ...done, payload }))
    await expect(emitting({ thing, state: 'Nguyễn Văn An' })).rejects.toThrow('"state" is neither an id nor a fact')
    await expect(emitting(Object.assign({ phone: '1' }, done.payload))).rejects.toThrow('phone')
  })

  it('writes into no other council than the scope', async () => {
    const elsewhere = db.database.transaction(scope, (tx) =>
      emit(tx, 'emittest.thing-done', { ...done, council: newId<CouncilId>() }),
    )
    await expect(elsewhere).rejects.toThrow('row-level security')
  })
})

describe('events', () => {
  it('refuses a name that is no name of an event, and one that is declared twice', () => {
    expect(() => events({ 'Thing.Done': z.object({}) })).toThrow('no name of an event')
    expect(() => events({ 'emittest.thing-done': z.object({}) })).toThrow('declared twice')
  })
})
