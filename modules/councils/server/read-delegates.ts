import { type Actor, abilities, type CouncilId, type MandateId } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { cursorOf, toPage } from '#platform/http'
import { refuse } from '#platform/refusal'
import type { Delegate, DelegateQuery, DelegateRow, HeldPost } from '#councils'
import { findTerm, termOn } from './councils.store.ts'
import { changeDelegate, readSensitive, recordEvents } from './councils.policy.ts'
import { listDelegateRows, standingOnDay } from './delegates.store.ts'
import { findElectionUnit, findMandate, listEvents } from './mandates.store.ts'
import { placeInList } from './place-in-list.ts'
import { findPerson, findSensitive } from './persons.store.ts'
import { shownPortrait } from './portraits.store.ts'
import { type PostRecord, postsOfMandates } from './posts.store.ts'
import { sensitiveRead } from './sensitive-read.ts'

/** A page of the delegates of the term that holds on the day, each as on that day, with the posts held then. */
export async function readDelegates(tx: Tx, council: CouncilId, query: DelegateQuery) {
  const { on: day, after, limit, term: asked, ...filter } = query
  const on = day ?? today(tx.clock)
  const term = asked ? await findTerm(tx, council, asked) : await termOn(tx, council, on)
  if (!term) return { items: [] as DelegateRow[] }
  const rows = await listDelegateRows(tx, council, {
    term: term.id,
    on,
    filter,
    limit,
    after: placeInList(after),
  })
  const page = toPage(rows, limit, (last) => cursorOf([last.sortKey, last.row.mandate]))
  const posts = await postsOfMandates(
    tx,
    council,
    page.items.map(({ row }) => row.mandate),
    on,
  )
  return {
    ...page,
    items: page.items.map(({ row }) => ({
      ...row,
      posts: posts.filter((post) => post.mandate === row.mandate).map(heldPost),
    })),
  }
}

/** One delegate whole, as on a day; the sensitive facts only for whom they concern, and who reads another's is on record. */
export async function readDelegate(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  id: MandateId,
  on: CalendarDate = today(tx.clock),
): Promise<Delegate> {
  const mandate = await findMandate(tx, council, id)
  const person = mandate && (await findPerson(tx, council, mandate.person))
  const term = mandate && (await findTerm(tx, council, mandate.term))
  const standing = mandate && (await standingOnDay(tx, council, id, on))
  if (!mandate || !person || !term || !standing) throw refuse('platform/not-found')

  const may = abilities(
    actor,
    { councilId: council, personId: person.id },
    {
      change: changeDelegate,
      recordEvent: recordEvents,
      readSensitive,
    },
  )
  const sensitive = may.readSensitive ? ((await findSensitive(tx, council, person.id)) ?? null) : null
  if (sensitive) await sensitiveRead(tx, actor, council, person.id)
  return {
    person,
    portrait: await shownPortrait(tx, council, person.id),
    sensitive,
    mandate: { ...mandate, ...standing },
    term,
    electionUnit: mandate.electionUnit ? ((await findElectionUnit(tx, council, mandate.electionUnit)) ?? null) : null,
    events: await listEvents(tx, council, id),
    posts: await postsOfMandates(tx, council, [id]),
    abilities: may,
  }
}

function heldPost(post: PostRecord): HeldPost {
  const { id, body, bodyKind, bodyName, role, title, fullTime } = post
  return { id, body, bodyKind, bodyName, role, title, fullTime }
}
