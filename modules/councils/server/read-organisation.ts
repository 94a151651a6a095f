import { type Actor, abilities, type CouncilId } from '#platform/access'
import { type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Body, BodyOnChart, OrganisationChart } from '#councils'
import { listBodies, listSeats, listUnitsOfBodies } from './bodies.store.ts'
import { changeBodies } from './councils.policy.ts'
import { termOn } from './councils.store.ts'
import { statesOn } from './mandates.store.ts'
import { postWarnings, standingOn, vacanciesOn } from './posts.rules.ts'
import { listPosts } from './posts.store.ts'
import { holdsOn } from './spans.rules.ts'

/** The bodies of a council on a day: who holds which post, what is vacant, what is unusual. */
export async function readOrganisation(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  on: CalendarDate = today(tx.clock),
): Promise<OrganisationChart> {
  const may = abilities(actor, { councilId: council }, { change: changeBodies })
  const term = await termOn(tx, council, on)
  if (!term) return { on, standing: [], bodies: [], ended: [], abilities: may }
  const ofTerm = await listBodies(tx, council, term.id)
  const bodies = ofTerm.filter((body) => holdsOn(body, on))
  const ids = bodies.map((body) => body.id)
  const seats = await listSeats(tx, council, ids)
  const units = await listUnitsOfBodies(tx, council, ids)
  const posts = await listPosts(tx, council, term.id)
  const states = await statesOn(tx, council, on)

  const onChart = bodies.map((body): BodyOnChart => {
    const ofBody = seats.filter((seat) => seat.body === body.id)
    return {
      ...body,
      seats: ofBody.map(({ role, seats: decided }) => ({ role, seats: decided })),
      electionUnits: units.filter((unit) => unit.body === body.id).map((unit) => unit.number),
      posts: posts
        .filter((post) => post.body === body.id && holdsOn(post, on))
        .map((post) => ({
          ...post,
          state: states.get(post.mandate) ?? 'ended',
          warnings: postWarnings(post, posts, ofBody, term),
        })),
      vacancies: vacanciesOn(on, body.id, ofBody, posts),
    }
  })
  const standing = standingOn(on, posts).map(({ mandate, fullName, role, body, fullTime }) => ({
    mandate,
    fullName,
    role,
    body,
    fullTime,
  }))
  return { on, standing, bodies: onChart, ended: ofTerm.filter((body) => wasDissolved(body, on)), abilities: may }
}

/** A body that never held a day (its making was undone) was never there. */
function wasDissolved({ startsOn, endedOn }: Body, on: CalendarDate): boolean {
  return endedOn !== null && endedOn <= on && endedOn > startsOn
}
