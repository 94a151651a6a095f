import type { CouncilId } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { refuse } from '#platform/refusal'
import type { CouncilHistory, CouncilHome } from '#councils'
import { delegatesByTerm, findCouncil, listCouncilsBelow, listTerms, termOn } from './councils.store.ts'
import { countAgencies, countInOffice } from './home.store.ts'
import { listBodies, listSeats } from './bodies.store.ts'
import { vacanciesOn } from './posts.rules.ts'
import { listPosts } from './posts.store.ts'
import { holdsOn } from './spans.rules.ts'
import { findUnit, unitAncestry } from './units.store.ts'

/** The first page of a council: its term, its composition and its bodies in figures. */
export async function readHome(tx: Tx, id: CouncilId, on: CalendarDate = today(tx.clock)): Promise<CouncilHome> {
  const council = await findCouncil(tx, id)
  const unit = council && (await findUnit(tx, council.unit))
  if (!council || !unit) throw refuse('platform/not-found')
  const term = (await termOn(tx, id, on)) ?? null
  const bodies = term ? (await listBodies(tx, id, term.id)).filter((body) => holdsOn(body, on)) : []
  const seats = await listSeats(
    tx,
    id,
    bodies.map((body) => body.id),
  )
  const posts = term ? await listPosts(tx, id, term.id) : []
  const vacancies = bodies.flatMap((body) =>
    vacanciesOn(
      on,
      body.id,
      seats.filter((seat) => seat.body === body.id),
      posts,
    ),
  )
  return {
    council,
    unit,
    term,
    on,
    assigned: term?.assignedSeats ?? null,
    ...(term ? await countInOffice(tx, id, term.id, on) : { present: 0, women: 0 }),
    bodies: bodies.filter((body) => body.kind !== 'group').length,
    groups: bodies.filter((body) => body.kind === 'group').length,
    vacancies: vacancies.reduce((sum, vacancy) => sum + vacancy.missing, 0),
    agencies: await countAgencies(tx, id, on),
    communes: (await listCouncilsBelow(tx, id)).length,
  }
}

/** The terms of a council, and what its unit was before. */
export async function readHistory(tx: Tx, id: CouncilId): Promise<CouncilHistory> {
  const council = await findCouncil(tx, id)
  if (!council) throw refuse('platform/not-found')
  const delegates = await delegatesByTerm(tx, id)
  const terms = await listTerms(tx, id)
  return {
    terms: terms.map((term) => ({ ...term, delegates: delegates.get(term.id) ?? 0 })),
    ...(await unitAncestry(tx, council.unit)),
  }
}
