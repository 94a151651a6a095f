import type { Actor, CouncilId, PersonId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse } from '#platform/refusal'
import type { ChangePerson } from '#councils'
import { findPerson, findSensitive, putSensitive, updatePerson } from './persons.store.ts'
import { versionConflict } from './version-conflict.ts'

/** Changes what the register says of a person. The trail keeps the names of the fields; the values stay here. */
export async function changePerson(tx: Tx, actor: Actor, council: CouncilId, person: PersonId, input: ChangePerson) {
  const { version, sensitive, ...facts } = input
  const before = await findPerson(tx, council, person)
  if (!before) throw refuse('platform/not-found')
  if (!(await updatePerson(tx, council, person, facts, version))) {
    throw versionConflict(input, await findPerson(tx, council, person))
  }
  const sensitiveBefore = sensitive && (await findSensitive(tx, council, person))
  if (sensitive) await putSensitive(tx, council, person, sensitive)

  const fields = [...changed(facts, before), ...(sensitive ? changed(sensitive, sensitiveBefore ?? {}) : [])]
  const subject = { kind: 'councils/person', id: person }
  await record(tx, actor, { kind: 'councils.person-changed', subject, fields })
  await emit(tx, 'councils.person-changed', { subject, payload: { person } })
  return { person, version: version + 1 }
}

function changed(after: Readonly<Record<string, unknown>>, before: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(after).filter((field) => (after[field] ?? null) !== (before[field] ?? null))
}
