import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type AgencyId, type CouncilId, newId, type Scope, system } from '#platform/access'
import { fixedClock } from '#platform/calendar'
import { code, INSTALLATION } from '#platform/events'
import { seal } from '#platform/sealer'
import { useDatabase } from '#platform/testing'
import { type TrailEntry, auditKinds, bySystem, type KindsOf } from '#audit'
import { anActor } from '#audit/testing'
import { auditSealStep, record } from './index.ts'
import { readTrail } from './read-trail.ts'

const kinds = auditKinds(['recordtest.thing-changed', 'recordtest.thing-added'])
declare module '#audit' {
  interface AuditKinds extends KindsOf<typeof kinds> {}
}

const db = useDatabase({ clock: fixedClock('2026-11-22T01:02:03Z') })
const actor = anActor()
const council = actor.as.council
const scopeOf = (of: CouncilId): Scope => ({
  audience: 'council',
  council: of,
  account: actor.account,
  readsPersonal: false,
})
const subject = { kind: 'recordtest/thing', id: newId<string>() }
const added = { kind: 'recordtest.thing-added', subject } as const

const inCouncil = <Result>(work: Parameters<typeof db.database.transaction<Result>>[1], of = council) =>
  db.database.transaction(scopeOf(of), work)
const trail = (filter = {}, of = council) => inCouncil((tx) => readTrail(tx, of, { limit: 50, ...filter }, []), of)

describe('record', () => {
  it('keeps who, in which capacity, what, and the codes before and after', async () => {
    const receipt = await inCouncil((tx) =>
      record(tx, actor, {
        kind: 'recordtest.thing-changed',
        subject,
        before: { state: 'open', since: undefined },
        after: { state: code('closed'), on: code('2026-11-22'), parts: [1, 2] },
        fields: ['religion'],
      }),
    )
    const { items } = await trail()
    expect(items).toEqual([
      {
        id: receipt.id,
        council,
        at: '2026-11-22T01:02:03.000Z',
        account: actor.account,
        person: null,
        role: 'officeChief',
        actingCouncil: council,
        body: null,
        agency: null,
        system: null,
        kind: 'recordtest.thing-changed',
        subject,
        subjectName: null,
        before: { state: 'open' },
        after: { state: 'closed', on: '2026-11-22', parts: [1, 2] },
        fields: ['religion'],
        seq: null,
        digest: null,
        hash: null,
      } satisfies TrailEntry,
    ])
  })

  it('answers a receipt with the digest that the seal gives', async () => {
    const own = anActor()
    const receipts = await inCouncil(
      (tx) =>
        Promise.all([
          record(tx, own, { ...added, after: { role: 'chair', n: -1, on: null, flags: [true, false] } }),
          record(tx, bySystem('reminders'), added),
          record(tx, own, { ...added, fields: ['phone'], request: newId<string>() }),
        ]),
      own.as.council,
    )
    await seal(db.database, [auditSealStep])
    const { items } = await trail({}, own.as.council)
    const digests = new Map(items.map((entry) => [entry.id, entry.digest]))
    expect(receipts.map(({ id }) => digests.get(id))).toEqual(receipts.map(({ digest }) => digest))
    expect(new Set(items.map((entry) => entry.seq))).toEqual(new Set([1, 2, 3]))
  })

  it('leaves nothing when the act is rolled back', async () => {
    const own = anActor()
    const refused = inCouncil(async (tx) => {
      await record(tx, own, added)
      throw new Error('refused')
    }, own.as.council)
    await expect(refused).rejects.toThrow('refused')
    expect((await trail({}, own.as.council)).items).toEqual([])
  })

  it('takes no text that a person wrote: neither by type nor at run time', async () => {
    const written: string = 'Nguyễn Văn An'
    await inCouncil(async (tx) => {
      // @ts-expect-error A plain string may be anything.
      await expect(record(tx, actor, { ...added, after: { name: written } })).rejects.toThrow('"name"')
      await expect(record(tx, actor, { ...added, after: { phone: '0912345678' } })).rejects.toThrow('"phone"')
      await expect(record(tx, actor, { ...added, fields: ['họ tên'] })).rejects.toThrow('names of fields')
      // @ts-expect-error No contract declares it.
      await expect(record(tx, actor, { ...added, kind: 'recordtest.unknown' })).rejects.toThrow('in no contract')
    })
  })

  it('belongs to the installation where the system acts in no council, else to where the actor acts', async () => {
    await db.database.transaction(system('test'), async (tx) => {
      await record(tx, bySystem('setup'), added)
      await record(tx, actor, added)
      const { rows } = await sql<{ council_id: string }>`
        select council_id from audit.entry where subject_id = ${subject.id} order by arrived desc limit 2
      `.execute(tx)
      expect(rows.map((row) => row.council_id)).toEqual([council, INSTALLATION])
    })
  })

  it('is written by an agency into the council it works for, read there, and not by the agency', async () => {
    const agencyActor = anActor({ role: 'agencyFocalPoint', agency: newId<AgencyId>() })
    const { council: home, agency } = agencyActor.as
    const scope: Scope = { audience: 'agency', council: home, agency: agency!, account: agencyActor.account }
    await db.database.transaction(scope, (tx) => record(tx, agencyActor, added))
    expect((await trail({}, home)).items).toMatchObject([{ agency, role: 'agencyFocalPoint' }])
    const reading = db.database.transaction(scope, (tx) => readTrail(tx, home, { limit: 50 }, []))
    await expect(reading).rejects.toThrow('permission denied')
  })
})

describe('the trail', () => {
  it('is append-only, for the owner and for the sealer too', async () => {
    await inCouncil((tx) => record(tx, actor, added))
    await seal(db.database, [auditSealStep])
    const bySealer = (statement: ReturnType<typeof sql>) =>
      db.database.transaction(system('test'), (tx) => statement.execute(tx))
    await expect(bySealer(sql`update audit.entry set kind = 'x'`)).rejects.toThrow('permission denied')
    await expect(bySealer(sql`update audit.entry set seq = 99`)).rejects.toThrow('append-only: update refused')
    await expect(bySealer(sql`delete from audit.entry`)).rejects.toThrow('permission denied')
    const { default: pg } = await import('pg')
    const owner = new pg.Client({ connectionString: db.urls.ownerUrl })
    await owner.connect()
    await expect(owner.query("update audit.entry set kind = 'x'")).rejects.toThrow('append-only: update refused')
    await expect(owner.query('delete from audit.entry')).rejects.toThrow('append-only: delete refused')
    await expect(owner.query('truncate audit.entry')).rejects.toThrow('append-only: truncate refused')
    await owner.end()
  })

  it('is read page by page, newest first, by who, kind, subject and days; never of another council', async () => {
    const own = anActor()
    const of = own.as.council
    const ids: string[] = []
    for (let n = 0; n < 5; n++) {
      const kind = n % 2 === 0 ? 'recordtest.thing-added' : 'recordtest.thing-changed'
      const who = n === 4 ? bySystem('reminders') : own
      const receipt = await inCouncil((tx) => record(tx, who, { kind, subject: { ...subject, id: newId() } }), of)
      ids.unshift(receipt.id)
    }
    const first = await trail({ limit: 2 }, of)
    const second = await trail({ limit: 2, after: first.next }, of)
    const third = await trail({ limit: 2, after: second.next }, of)
    expect([first, second, third].flatMap(({ items }) => items.map(({ id }) => id))).toEqual(ids)
    expect(third.next).toBeUndefined()
    expect((await trail({ kind: 'recordtest.thing-changed' }, of)).items).toHaveLength(2)
    expect((await trail({ account: own.account }, of)).items).toHaveLength(4)
    expect((await trail({ subject: first.items[0]!.subject.id }, of)).items).toHaveLength(1)
    expect((await trail({ from: '2026-11-22', to: '2026-11-22' }, of)).items).toHaveLength(5)
    expect((await trail({ from: '2026-11-23' }, of)).items).toEqual([])
    expect((await inCouncil((tx) => readTrail(tx, of, { limit: 50 }, []))).items).toEqual([])
  })
})
