import type { Actor, CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { findOwnParameters } from '#lawbook/server'
import { refuse } from '#platform/refusal'
import { type OpeningList, type Readiness, REGULATION_PARAMETERS } from '#councils'
import { allAgencies } from './agencies.store.ts'
import { listBodies, listSeats } from './bodies.store.ts'
import { continueOpenings } from './councils.policy.ts'
import { findCouncil, listCouncilsBelow, termOn } from './councils.store.ts'
import { countOffice } from './first-people.ts'
import { countInOffice } from './home.store.ts'
import { findOpening, listOpenings } from './openings.store.ts'
import { vacanciesOn } from './posts.rules.ts'
import { listPosts } from './posts.store.ts'
import { isReady, type ReadinessFacts, readinessSteps } from './readiness.rules.ts'
import { holdsOn } from './spans.rules.ts'
import { findUnit, listUnits } from './units.store.ts'

/** How far a council is: for its own office, and for the province above; counts only. */
export async function readReadiness(tx: Tx, actor: Actor, id: CouncilId): Promise<Readiness> {
  const council = await findCouncil(tx, id)
  if (!council) throw refuse('platform/not-found')
  const opening = (await findOpening(tx, id)) ?? null
  const term = (await termOn(tx, id, today(tx.clock))) ?? null
  const steps = readinessSteps(
    await tx.asSystem('counts what a council has, without saying whom', (own) => factsOf(own, id)),
  )
  return {
    council,
    term,
    steps,
    ready: isReady(steps),
    opening: opening && { openedOn: opening.openedOn, handedOverOn: opening.handedOverOn },
    abilities: { continue: opening !== null && continueOpenings(actor, opening) === true },
  }
}

/** Which communes of a province have no council yet, which are being opened, how many work by themselves. */
export async function readOpenings(tx: Tx, province: CouncilId): Promise<OpeningList> {
  const council = await findCouncil(tx, province)
  const unit = council && (await findUnit(tx, council.unit))
  if (!unit) throw refuse('platform/not-found')
  const [units, below, openings] = await Promise.all([
    listUnits(tx, unit.id, today(tx.clock)),
    listCouncilsBelow(tx, province),
    listOpenings(tx, province),
  ])
  const known = new Map(below.map((one) => [one.id, one]))
  const here = new Set(below.map((one) => one.unit))
  const underWay = openings.filter(({ handedOverOn }) => handedOverOn === null)
  return {
    waiting: units.filter((one) => !here.has(one.id)),
    underWay: await tx.asSystem('counts what a council has, without saying whom', async (own) => {
      const rows: OpeningList['underWay'] = []
      for (const { council: id, openedOn } of underWay) {
        const opened = known.get(id)
        if (!opened) continue
        const steps = readinessSteps(await factsOf(own, id))
        rows.push({ council: opened, openedOn, done: steps.filter(({ done }) => done).length, of: steps.length })
      }
      return rows
    }),
    handedOver: below.length - underWay.length,
  }
}

async function factsOf(own: Tx, id: CouncilId): Promise<ReadinessFacts> {
  const on = today(own.clock)
  const term = await termOn(own, id, on)
  const bodies = term ? (await listBodies(own, id, term.id)).filter((body) => holdsOn(body, on)) : []
  const ids = bodies.map((body) => body.id)
  const seats = await listSeats(own, id, ids)
  const posts = term ? await listPosts(own, id, term.id) : []
  const missing = bodies
    .flatMap((body) =>
      vacanciesOn(
        on,
        body.id,
        seats.filter((seat) => seat.body === body.id),
        posts,
      ),
    )
    .reduce((sum, vacancy) => sum + vacancy.missing, 0)
  const decided = seats.reduce((sum, seat) => sum + seat.seats, 0)
  const keys = Object.values(REGULATION_PARAMETERS)
  const regulated = await findOwnParameters(own, id, keys)
  return {
    terms: term ? 1 : 0,
    bodies: bodies.length,
    people: await countOffice(own, id),
    delegates: {
      here: term ? (await countInOffice(own, id, term.id, on)).present : 0,
      assigned: term?.assignedSeats ?? null,
    },
    posts: { held: decided - missing, decided },
    regulation: { own: new Set(regulated.map(({ key }) => key)).size, of: keys.length },
    agencies: (await allAgencies(own, id, on)).length,
  }
}
