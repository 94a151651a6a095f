import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CouncilId, newId } from '#platform/access'
import { insertRows, type Tx } from '#platform/db'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { councilPath, DONE, Done, post, signedIn } from './index.ts'

/** A row refers to a shelf, and once more to another one. */
const TABLES = `
  create schema things;
  create table things.shelf (council_id uuid not null, id uuid not null, primary key (council_id, id));
  create table things.box (
    council_id uuid not null, id uuid not null, shelf_id uuid not null, spare_id uuid,
    primary key (council_id, id),
    foreign key (council_id, shelf_id) references things.shelf,
    foreign key (council_id, spare_id) references things.shelf);
  select platform.protect('things.shelf', 'council'); select platform.protect('things.box', 'council');
  grant usage on schema things to app_council, app_system, app_superior, app_agency, app_public`

interface Asked {
  readonly council: CouncilId
  readonly shelf: string
}

const box = (council: CouncilId, shelf: string, spare: string | null = null) => ({
  council_id: council,
  id: newId(),
  shelf_id: shelf,
  spare_id: spare,
})
const boxes = 'things.box' as never
const intoBoxes = (tx: Tx, row: object) => tx.insertInto(boxes).values(row)

/** What a use case may do with the shelf that it was asked for, and what may be wrong in itself. */
const deeds: Record<string, (tx: Tx, asked: Asked) => Promise<unknown>> = {
  insert: (tx, { council, shelf }) => intoBoxes(tx, box(council, shelf)).execute(),
  many: (tx, { council, shelf }) => insertRows(tx, boxes, [box(council, shelf)]),
  raw: (tx, { council, shelf }) =>
    sql`insert into things.box values (${council}, ${newId()}, ${shelf}, null)`.execute(tx),
  update: async (tx, { council, shelf }) => {
    const kept = newId()
    await tx
      .insertInto('things.shelf' as never)
      .values({ council_id: council, id: kept })
      .execute()
    await intoBoxes(tx, box(council, kept)).execute()
    await tx
      .updateTable(boxes)
      .set({ spare_id: shelf } as never)
      .where('shelf_id' as never, '=', kept as never)
      .execute()
  },
  insertWithOurFault: (tx, { council, shelf }) => intoBoxes(tx, box(council, shelf, newId())).execute(),
  manyWithOurFault: (tx, { council, shelf }) => insertRows(tx, boxes, [box(council, shelf, newId())]),
  removeWhatIsReferredTo: async (tx, { council, shelf }) => {
    await intoBoxes(tx, box(council, shelf)).execute()
    await tx
      .deleteFrom('things.shelf' as never)
      .where('id' as never, '=', shelf as never)
      .execute()
  },
}

const routes = Object.entries(deeds).map(([name, deed]) =>
  post(`/councils/:council/${name.toLowerCase()}`, {
    summary: 'Thử',
    access: signedIn('a test'),
    params: councilPath({}),
    body: z.object({ shelf: z.uuid(), note: z.string().optional() }),
    reply: Done,
    handle: async ({ tx, params: { council }, body: { shelf } }) => {
      await deed(tx, { council, shelf })
      return DONE
    },
  }),
)

const db = useDatabase()
const api = useServer(db, { routes })
let council: CouncilId
let officer: TestLogin
const shelf = newId<string>()

beforeAll(async () => {
  council = await aCouncilScope(db.database)
  officer = await aLoginAs(db.database, { role: 'communeOfficer', council })
  const owner = new pg.Client({ connectionString: db.urls.ownerUrl })
  await owner.connect()
  await owner.query(TABLES)
  await owner.query('insert into things.shelf values ($1, $2)', [council, shelf])
  await owner.end()
})

const ask = (name: string, body: object) => api.post(`/councils/${council}/${name.toLowerCase()}`, officer, body)

describe('an id that leads nowhere', () => {
  it.each(['insert', 'many', 'raw', 'update'])('is the caller’s doing where they sent it: %s', async (name) => {
    expect(await ask(name, { shelf })).toMatchObject({ status: 200 })
    expect(await ask(name, { shelf: newId() })).toMatchObject({ status: 400, code: 'platform/invalid-input' })
  })

  it.each(['insertWithOurFault', 'manyWithOurFault', 'removeWhatIsReferredTo'])(
    'is a fault of ours where they did not: %s',
    async (name) => {
      expect(await ask(name, { shelf })).toMatchObject({ status: 500, code: 'platform/surprise' })
      // Also beside an id of theirs that stands in another column, or in a text.
      expect(await ask(name, { shelf, note: newId() })).toMatchObject({ status: 500 })
    },
  )
})
