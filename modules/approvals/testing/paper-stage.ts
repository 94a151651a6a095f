import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type CouncilId, newId, type Role } from '#platform/access'
import { type CalendarDate, type Clock, dateOf, type Instant } from '#platform/calendar'
import { openFiles } from '#platform/files'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, actingAs, aLoginAs, type TestLogin, useServer } from '#identity/testing'
import { identityMessagesEn, identityMessagesVi } from '#identity'
import type { FileId, PaperId, PaperView } from '#approvals'
import { approvalsModule, submit } from '#approvals/server'
import { sampleKinds } from './sample-kinds.ts'

export const SAMPLE_PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** What sign-in refuses with, in words; its routes are not needed here. */
const SIGN_IN = { name: 'identity', routes: [], messages: { vi: identityMessagesVi, en: identityMessagesEn } }

/** A clock that a test moves. */
export interface MovingClock extends Clock {
  readonly moveTo: (day: string) => void
  readonly pass: (minutes: number) => void
  readonly today: () => CalendarDate
}

function movingClock(): MovingClock {
  let at = Date.parse('2026-06-10T02:00:00.000Z')
  const now = () => new Date(at).toISOString() as Instant
  return {
    now,
    moveTo: (day) => {
      at = Date.parse(`${day}T02:00:00.000Z`)
    },
    pass: (minutes) => {
      at += minutes * 60_000
    },
    today: () => dateOf(now()),
  }
}

/** For the whole test file: a province and its commune with their people, two sample kinds of paper, and the API over them. */
export function usePaperStage() {
  const clock = movingClock()
  const db = useDatabase({ clock })
  const kinds = sampleKinds()
  const api = useServer(db, { modules: [SIGN_IN, approvalsModule([kinds.letter, kinds.act])] })
  const held: { folder?: string; province?: CouncilId; commune?: CouncilId; logins?: Record<string, TestLogin> } = {}
  const login = (name: Name): TestLogin => held.logins![name]!
  const province = () => held.province!
  const commune = () => held.commune!

  beforeAll(async () => {
    held.folder = await mkdtemp(join(tmpdir(), 'papers-'))
    const { folder } = held
    await openFiles({ folder: join(folder, 'files'), secretPath: join(folder, 'key'), maxBytes: 5 * 1024 * 1024 })
    held.province = await aCouncilScope(db.database)
    held.commune = await aCouncilScope(db.database, { superior: held.province })
    held.logins = {}
    for (const [name, { role, title, commune: below }] of Object.entries<Person>(PEOPLE)) {
      const council = below === true ? held.commune : held.province
      held.logins[name] = await aLoginAs(db.database, { role, title, council, displayName: name })
    }
  })

  afterAll(async () => {
    if (held.folder) await rm(held.folder, { recursive: true })
  })

  const pathOf = (path = '', of = province()) => `/councils/${of}/approvals${path}`
  const submitted = async (
    by: TestLogin = login('specialist'),
    { kind = kinds.letter, subject = newId<string>() }: { kind?: typeof kinds.letter; subject?: string } = {},
  ): Promise<PaperId> => {
    const { paper } = await actingAs(db.database, by, (tx, actor) =>
      submit(tx, actor, actor.as.council, kind, { subject }),
    )
    return paper
  }
  const view = async (id: PaperId, as: TestLogin = login('officeChief')): Promise<PaperView> =>
    (await api.get<PaperView>(pathOf(`/${id}`, as.actor.as.council), as)).body
  const sent = async (by: TestLogin, purpose: 'signed' | 'note' | 'document' = 'signed'): Promise<FileId> => {
    const path = pathOf(`/files?purpose=${purpose}`, by.actor.as.council)
    const reply = await api.upload<{ id: FileId }>(path, by, { name: 'ban-ky.pdf', content: SAMPLE_PDF })
    return reply.body.id
  }
  /** An act on a paper, in the version that stands now unless told. */
  const act = async (by: TestLogin, id: PaperId, name: string, body: object = {}) => {
    const version = await versionOf(id)
    return api.post<{ number?: string }>(pathOf(`/${id}/${name}`, by.actor.as.council), by, { version, ...body })
  }
  const versionOf = async (id: PaperId): Promise<number> => {
    const row = await db.database.transaction({ audience: 'system', why: 'test' }, (tx) =>
      tx.selectFrom('approvals.paper').select('version').where('id', '=', id).executeTakeFirst(),
    )
    return row?.version ?? 1
  }
  /** On its way to the signature: approved by the chief of office and by the chair. */
  const agreed = async (): Promise<PaperId> => {
    const id = await submitted()
    await act(login('officeChief'), id, 'approve')
    await act(login('chair'), id, 'approve')
    return id
  }
  const signed = async (): Promise<PaperId> => {
    const id = await agreed()
    const file = await sent(login('clerk'))
    const signer = login('chair').assignment
    await act(login('clerk'), id, 'sign', { way: 'ink', signer, on: clock.today(), file })
    return id
  }
  /** Issued under a number that the test chooses. */
  const issued = async (number: string, code = 'VP-CTHĐND'): Promise<PaperId> => {
    const id = await signed()
    await act(login('clerk'), id, 'issue', { number, code, on: clock.today() })
    return id
  }
  return {
    clock,
    db,
    kinds,
    api,
    login,
    province,
    commune,
    pathOf,
    submitted,
    view,
    sent,
    act,
    agreed,
    signed,
    issued,
  }
}

interface Person {
  readonly role: Role
  readonly title: string
  readonly commune?: true
}

const PEOPLE = {
  specialist: { role: 'specialist', title: 'Chuyên viên' },
  specialist2: { role: 'specialist', title: 'Chuyên viên' },
  officeChief: { role: 'officeChief', title: 'Chánh Văn phòng' },
  clerk: { role: 'recordsClerk', title: 'Văn thư' },
  chair: { role: 'chair', title: 'Chủ tịch HĐND tỉnh' },
  viceChair: { role: 'viceChair', title: 'Phó Chủ tịch HĐND tỉnh' },
  delegate: { role: 'delegate', title: 'Đại biểu HĐND tỉnh' },
  communeOfficer: { role: 'communeOfficer', title: 'Công chức Văn phòng HĐND và UBND', commune: true },
  communeChair: { role: 'chair', title: 'Chủ tịch HĐND xã', commune: true },
} as const satisfies Record<string, Person>
type Name = keyof typeof PEOPLE
