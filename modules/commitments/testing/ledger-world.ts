import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { type Actor, type AgencyId, type CouncilId, newId, type Role, system } from '#platform/access'
import { bySystem } from '#audit'
import { councilsModule, openCouncil } from '#councils/server'
import { actingAs, aLoginAs, type TestLogin } from '#identity/testing'
import { lawbookModule } from '#lawbook/server'
import { type CalendarDate, type Clock, type Instant, startOf } from '#platform/calendar'
import type { Database, Tx } from '#platform/db'
import { openFiles } from '#platform/files'
import { searchKey, sortKey } from '#platform/text'
import { useDatabase } from '#platform/testing'
import type { AgencyKind, UnitId } from '#councils'

/** A clock that tests move. */
export class MovableClock implements Clock {
  #day: CalendarDate

  constructor(day: string) {
    this.#day = day as CalendarDate
  }

  /** Nine in the morning of the day, in Vietnam. */
  now(): Instant {
    return new Date(Date.parse(startOf(this.#day)) + 9 * 3_600_000).toISOString() as Instant
  }

  moveTo(day: string): void {
    this.#day = day as CalendarDate
  }
}

/** A small world: a province with two agencies, a commune of it with one, and a province elsewhere. */
export interface LedgerWorld {
  readonly province: CouncilId
  readonly commune: CouncilId
  readonly elsewhere: CouncilId
  readonly communeUnits: readonly { readonly id: UnitId; readonly code: string; readonly fullName: string }[]
  /** Sở Xây dựng, whose director is Nguyễn Văn Xây. */
  readonly construction: AgencyId
  readonly health: AgencyId
  readonly committee: AgencyId
}

const FIRST_DAY = '2026-06-22'

/** For the whole test file: that world on 22/6/2026, ways to sign in, and a folder for files. */
export function useLedgerWorld() {
  const clock = new MovableClock(FIRST_DAY)
  const test = useDatabase({ clock })
  const held: { world?: LedgerWorld; folder?: string } = {}
  const within = <Result>(council: CouncilId | undefined, work: (tx: Tx) => Promise<Result>) =>
    test.database.transaction(system('a test sets the stage', council), work)

  beforeAll(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'ledger-'))
    await openFiles({
      folder: join(held.folder, 'files'),
      secretPath: join(held.folder, 'files.key'),
      maxBytes: 5 * 1024 * 1024,
    })
    await within(undefined, async (tx) => {
      await lawbookModule.prepare?.(tx)
      await councilsModule([]).prepare?.(tx)
    })
    held.world = await makeWorld(within)
  })
  afterAll(async () => {
    if (held.folder) await rm(held.folder, { recursive: true, force: true })
  })

  return {
    clock,
    within,
    /** Somebody of a role, in the province unless told. */
    as: (role: Role, council = held.world!.province, agency?: AgencyId): Promise<TestLogin> =>
      aLoginAs(test.database, { role, council, agency }),
    /** Another agency of the province, of this kind. */
    anAgency: (name: string, kind: AgencyKind): Promise<AgencyId> =>
      within(held.world!.province, (tx) => insertAgency(tx, held.world!.province, name, undefined, kind)),
    /** Runs a use case as this person, in their own transaction. */
    act: <Result>(login: TestLogin, work: (tx: Tx, actor: Actor) => Promise<Result>) =>
      actingAs(test.database, login, work),
    /** Where the database is, for what connects by itself. */
    get urls() {
      return test.urls
    },
    get database(): Database {
      return test.database
    },
    /** Runs statements as the owner of the database, for what no audience may: filling and analysing tables. */
    asOwner: async (...statements: readonly string[]): Promise<void> => {
      const client = new pg.Client({ connectionString: test.urls.ownerUrl })
      await client.connect()
      try {
        for (const statement of statements) await client.query(statement)
      } finally {
        await client.end()
      }
    },
    get world(): LedgerWorld {
      return held.world!
    },
  }
}

type Within = <Result>(council: CouncilId | undefined, work: (tx: Tx) => Promise<Result>) => Promise<Result>

async function makeWorld(within: Within): Promise<LedgerWorld> {
  const units = await within(undefined, (tx) =>
    tx
      .selectFrom('councils.unit')
      .select(['id', 'code', 'full_name as fullName', 'level', 'parent_id as parent'])
      .where('ended_on', 'is', null)
      .orderBy('code')
      .execute(),
  )
  const bacNinh = units.find(({ code, level }) => code === '24' && level === 'province')!
  const other = units.find(({ code, level }) => code === '22' && level === 'province')!
  const communes = units.filter(({ parent }) => parent === bacNinh.id)
  const open = (unit: { id: string }) => within(undefined, (tx) => openCouncil(tx, bySystem('test'), unit.id as UnitId))
  const province = await open(bacNinh)
  const commune = await open(communes[0]!)
  const elsewhere = await open(other)
  const agency = (council: CouncilId, name: string, head?: string) =>
    within(council, (tx) => insertAgency(tx, council, name, head))
  return {
    province,
    commune,
    elsewhere,
    communeUnits: communes.map(({ id, code, fullName }) => ({ id: id as UnitId, code, fullName })),
    construction: await agency(province, 'Sở Xây dựng', 'Nguyễn Văn Xây'),
    health: await agency(province, 'Sở Y tế'),
    committee: await agency(commune, 'UBND phường', 'Trần Thị Phường'),
  }
}

async function insertAgency(
  tx: Tx,
  council: CouncilId,
  name: string,
  head?: string,
  kind: AgencyKind = 'department',
): Promise<AgencyId> {
  const id = newId<AgencyId>()
  await tx
    .insertInto('councils.agency')
    .values({
      council_id: council,
      id,
      kind,
      name,
      sort_key: sortKey(name),
      search_key: searchKey(name),
      starts_on: '2025-07-01',
    })
    .execute()
  if (head) {
    await tx
      .insertInto('councils.agency_head')
      .values({
        council_id: council,
        id: newId(),
        agency_id: id,
        full_name: head,
        title: 'Giám đốc Sở',
        capacity: 'head',
        starts_on: '2025-07-01',
      })
      .execute()
  }
  return id
}
