import { Readable } from 'node:stream'
import { sql } from 'kysely'
import pg from 'pg'
import { z } from 'zod'
import { type CouncilId, definePolicy, denied, newId, rolesInCouncil } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import { anyone, can, councilPath, download, get, patch, post, signedIn, upload } from './index.ts'

/** A small register of notes, to try the server on: one table, one policy, one route of each kind. */
export async function createNotes(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`
    create schema sample;
    create table sample.note (
      council_id uuid not null, id uuid not null, text text not null, version int not null default 1,
      primary key (council_id, id));
    select platform.protect('sample.note', 'upward')`)
  await client.end()
}

export interface Note {
  readonly id: string
  readonly councilId: CouncilId
  readonly text: string
  readonly version: number
}

const columns = sql`id, council_id as "councilId", text, version`

export async function notesOf(tx: Tx, council: CouncilId): Promise<Note[]> {
  const { rows } = await sql<Note>`
    select ${columns} from sample.note where council_id = ${council} order by id`.execute(tx)
  return rows
}

export async function addNote(tx: Tx, council: CouncilId, text: string): Promise<Note> {
  const { rows } = await sql<Note>`
    insert into sample.note (council_id, id, text) values (${council}, ${newId()}, ${text})
    returning ${columns}`.execute(tx)
  return rows[0]!
}

async function findNote(tx: Tx, params: { council: CouncilId; note: string }): Promise<Note | undefined> {
  const { rows } = await sql<Note>`
    select ${columns} from sample.note where council_id = ${params.council} and id = ${params.note}`.execute(tx)
  return rows[0]
}

const readNotes = definePolicy('sample.read-notes', (actor) =>
  actor.as.role === 'recordsClerk' ? denied('role') : true,
)
const writeNotes = rolesInCouncil('sample.write-notes', ['communeOfficer', 'officeChief'])
const changeNote = rolesInCouncil<Note>('sample.change-note', ['communeOfficer', 'officeChief'])

const NoteText = z.string().min(1).max(100)
const NoteCard = z.object({ id: z.uuid(), text: z.string(), version: z.number().int() })
const path = councilPath({ note: z.uuid() })

export const MAX_UPLOAD = 10 * 1024 * 1024

/** What handlers wait for, so that a test decides when they go on. */
export const gate: { opened: Promise<void> } = { opened: Promise.resolve() }

export const noteRoutes = [
  get('/weather', {
    summary: 'Open to everybody',
    access: anyone('the weather is no secret'),
    query: z.object({ day: z.iso.date().optional(), hour: z.coerce.number().int().max(23).optional() }),
    reply: z.object({ sky: z.string() }),
    handle: async () => ({ sky: 'clear' }),
  }),
  get('/whose', {
    summary: 'In whose scope one is',
    access: signedIn('one may know where one is'),
    callsPerMinute: 5,
    reply: z.object({ council: z.uuid() }),
    handle: async ({ actor }) => ({ council: actor.as.council }),
  }),
  get('/councils/:council/notes', {
    summary: 'Notes of a council',
    access: can(readNotes),
    params: councilPath({}),
    reply: z.object({ items: z.array(NoteCard) }),
    // The rows hold more than the reply names.
    handle: async ({ tx, params }) => ({ items: await notesOf(tx, params.council) }),
  }),
  post('/councils/:council/notes', {
    summary: 'Add a note',
    access: can(writeNotes),
    params: councilPath({}),
    body: z.object({ text: NoteText, pinned: z.boolean().optional() }),
    reply: NoteCard,
    status: 201,
    handle: async ({ tx, params, body }) => {
      await gate.opened
      return addNote(tx, params.council, body.text)
    },
  }),
  post('/councils/:council/previews', {
    summary: 'A POST that any signed-in person may send, wherever they read',
    access: signedIn('a preview keeps nothing'),
    params: councilPath({}),
    body: z.object({ text: NoteText }),
    reply: z.object({ id: z.uuid() }),
    handle: async ({ tx, params, body }) => addNote(tx, params.council, body.text),
  }),
  patch('/councils/:council/notes/:note', {
    summary: 'Change a note',
    access: can(changeNote, findNote),
    params: path,
    body: z.object({ text: NoteText, version: z.number().int() }),
    reply: NoteCard,
    handle: async ({ tx, subject, body }) => {
      const { rows } = await sql<Note>`
        update sample.note set text = ${body.text}, version = version + 1
         where council_id = ${subject.councilId} and id = ${subject.id} and version = ${body.version}
        returning ${columns}`.execute(tx)
      if (rows[0]) return rows[0]
      // Read anew: what the guard saw may be what another has just changed.
      const current = await findNote(tx, { council: subject.councilId, note: subject.id })
      throw refuse('platform/version-conflict', {}, { versions: { yours: body, current } })
    },
  }),
  post('/councils/:council/notes/:note/removal', {
    summary: 'Take a note away',
    access: can(changeNote, findNote),
    params: path,
    reply: z.object({ removed: z.literal(true) }),
    handle: async ({ tx, subject }) => {
      await sql`delete from sample.note where council_id = ${subject.councilId} and id = ${subject.id}`.execute(tx)
      return { removed: true as const }
    },
  }),
  upload('/councils/:council/notes/file', {
    summary: 'A note from a file',
    access: can(writeNotes),
    params: councilPath({}),
    maxBytes: MAX_UPLOAD,
    reply: z.object({ bytes: z.number().int(), streamed: z.number().int(), id: z.uuid() }),
    handle: async ({ tx, params, upload: file }) => {
      let streamed = 0
      for await (const chunk of file.stream) streamed += (chunk as Buffer).length
      const { id } = await addNote(tx, params.council, file.name)
      return { bytes: (await file.bytes()).length, streamed, id }
    },
  }),
  download('/councils/:council/notes.txt', {
    summary: 'All notes as a file',
    access: can(readNotes),
    params: councilPath({}),
    produces: ['text/plain'],
    handle: async ({ tx, params }) => {
      const notes = await notesOf(tx, params.council)
      const content = Readable.from(notes.map((note) => `${note.text}\n`))
      return { content, type: 'text/plain; charset=utf-8', name: 'Đề cương "họp" ngày 1/7.txt' }
    },
  }),
  post('/councils/:council/mishaps', {
    summary: 'What goes wrong beneath',
    access: signedIn('a test may fall'),
    params: councilPath({}),
    body: z.object({ code: z.string() }),
    reply: z.object({ never: z.literal(true) }),
    handle: async ({ body }) => {
      throw Object.assign(new Error('secret details of the machine'), { code: body.code })
    },
  }),
]
