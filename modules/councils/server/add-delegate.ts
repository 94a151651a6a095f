import { type Actor, type CouncilId, type MandateId, newId, type PersonId } from '#platform/access'
import { record } from '#audit/server'
import { formatDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon } from '#platform/refusal'
import { type AddDelegate, type ElectionUnitId, type MandateEventId, refuse } from '#councils'
import { appointToPost } from './appoint-to-post.ts'
import { findTerm, lockCouncil } from './councils.store.ts'
import { firstContradiction } from './mandate.rules.ts'
import {
  findElectionUnit,
  insertEvents,
  insertMandate,
  mandateOfAny,
  type NewEvent,
  seatsTaken,
} from './mandates.store.ts'
import { findNamesakes, insertPerson, putSensitive } from './persons.store.ts'

/** Enters a delegate: the person, the mandate, how it began, and the Tổ. Refusals: the same person twice; a full election unit. */
export async function addDelegate(tx: Tx, actor: Actor, council: CouncilId, input: AddDelegate) {
  const term = await findTerm(tx, council, input.term)
  if (!term) throw refuseCommon('platform/not-found')
  await lockCouncil(tx, council)
  await refuseSecondMandate(tx, council, input)
  if (input.electionUnit) await refuseFullUnit(tx, council, input.electionUnit, input)

  const events = entryEvents(input)
  const wrong = firstContradiction(events)
  if (wrong) throw refuse('councils/mandate-dates', { day: formatDate(wrong.event.on) })

  const { sensitive, group, ...facts } = input
  const person = newId<PersonId>()
  const mandate = newId<MandateId>()
  await insertPerson(tx, council, person, facts)
  if (sensitive) await putSensitive(tx, council, person, sensitive)
  await insertMandate(tx, council, { ...facts, id: mandate, person })
  await insertEvents(tx, council, mandate, events)

  const added = { mandate, person, term: term.id }
  const subject = { kind: 'councils/mandate', id: mandate }
  await record(tx, actor, { kind: 'councils.delegate-added', subject, after: { ...added, origin: input.origin } })
  await emit(tx, 'councils.delegate-added', { subject, payload: added })
  if (group) await joinGroup(tx, actor, council, mandate, input)
  return added
}

async function refuseSecondMandate(tx: Tx, council: CouncilId, input: AddDelegate): Promise<void> {
  const namesakes = await findNamesakes(tx, council, input.fullName, input.bornOn)
  if (await mandateOfAny(tx, council, input.term, namesakes)) {
    throw refuse('councils/person-has-mandate', { name: input.fullName })
  }
}

async function refuseFullUnit(tx: Tx, council: CouncilId, id: ElectionUnitId, input: AddDelegate): Promise<void> {
  const unit = await findElectionUnit(tx, council, id)
  if (!unit || unit.term !== input.term) throw refuseCommon('platform/not-found')
  // A designated delegate comes beside those elected there; only elections fill the unit's seats.
  if (input.origin === 'designated') return
  if ((await seatsTaken(tx, council, id, input.enteredOn)) >= unit.seats) {
    throw refuse('councils/election-unit-full', { number: unit.number, seats: unit.seats })
  }
}

/** How the mandate began, in the events that the law names. */
function entryEvents(input: AddDelegate): NewEvent[] {
  const entry = (kind: NewEvent['kind'], on: NewEvent['on'], decidedBy: NewEvent['decidedBy']): NewEvent => ({
    id: newId<MandateEventId>(),
    kind,
    on,
    decidedBy,
    document: null,
    note: null,
  })
  if (input.origin === 'designated') return [entry('designated', input.enteredOn, 'superiorStanding')]
  const elected = entry('elected', input.enteredOn, 'voters')
  const certified = input.certifiedOn && entry('certified', input.certifiedOn, 'electionCommittee')
  const began = input.beganOn && entry('began', input.beganOn, 'law')
  return [elected, certified, began].filter((event) => event !== null)
}

async function joinGroup(tx: Tx, actor: Actor, council: CouncilId, mandate: MandateId, input: AddDelegate) {
  const startsOn = input.origin === 'designated' ? input.enteredOn : input.beganOn
  if (!input.group || !startsOn) return
  await appointToPost(tx, actor, council, {
    body: input.group,
    mandate,
    role: 'groupMember',
    title: null,
    origin: 'appointed',
    fullTime: false,
    startsOn,
    document: null,
    decision: null,
  })
}
