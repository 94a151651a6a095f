import { Readable } from 'node:stream'
import { type Actor, type CouncilId, newId, type PersonId } from '#platform/access'
import { record } from '#audit/server'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { MEDIA_TYPES, openFile, storeFile } from '#platform/files'
import type { Download, Upload } from '#platform/http'
import { refuse as refuseCommon } from '#platform/refusal'
import { PORTRAIT_LARGEST, type PortraitId, refuse, type ShowPortrait } from '#councils'
import { findPerson, lockPerson } from './persons.store.ts'
import { fileOfPortrait, insertPortrait, replaceShown, shownPortrait } from './portraits.store.ts'

const BYTES_IN_MB = 1024 * 1024

/** What is shown now, and what was before: enough to take the change back. */
export interface PortraitChange {
  readonly portrait: PortraitId | null
  readonly before: PortraitId | null
}

/** Takes in a photo as it is given and shows it. Refusals: too large; no picture by its content (`files/…`). */
export async function addPortrait(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  person: PersonId,
  upload: Upload,
): Promise<PortraitChange> {
  if (!(await findPerson(tx, council, person))) throw refuseCommon('platform/not-found')
  const content = await upload.bytes()
  if (content.length > PORTRAIT_LARGEST) {
    throw refuse('councils/portrait-too-large', { limit: PORTRAIT_LARGEST / BYTES_IN_MB })
  }
  const file = await storeFile(tx, { stream: Readable.from([content]), name: upload.name, purpose: 'portrait' })
  const portrait = newId<PortraitId>()
  await insertPortrait(tx, council, { id: portrait, person, file: file.id })
  return show(tx, actor, council, person, portrait)
}

/** Shows no photo of a person, or again one that was taken off. Refusals: the photo is nobody's or another's. */
export async function showPortrait(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  person: PersonId,
  { portrait }: ShowPortrait,
): Promise<PortraitChange> {
  if (!(await findPerson(tx, council, person))) throw refuseCommon('platform/not-found')
  if (portrait !== null && !(await fileOfPortrait(tx, council, person, portrait, 'any'))) {
    throw refuseCommon('platform/not-found')
  }
  return show(tx, actor, council, person, portrait)
}

/** The photo that is shown of a person; one that was taken off is no longer there to be read. */
export async function readPortrait(
  tx: Tx,
  council: CouncilId,
  person: PersonId,
  portrait: PortraitId,
): Promise<Download> {
  const id = await fileOfPortrait(tx, council, person, portrait, 'shown')
  if (!id) throw refuseCommon('platform/not-found')
  // A file is its council's own; who may read the delegate, the province above included, may see the face.
  const file = await tx.asSystem('the photo of a delegate', (own) => openFile(own, id), council)
  return { content: file.stream, type: MEDIA_TYPES[file.kind], name: file.name }
}

/**
 * The photo goes along with a person whom another council takes over, unless it shows one already. Its content is taken
 * in anew: a file, its address included, is its council's own.
 */
export async function bringPortrait(
  own: Tx,
  actor: Actor,
  person: PersonId,
  from: CouncilId,
  into: CouncilId,
): Promise<void> {
  const shown = await shownPortrait(own, from, person)
  const id = shown && (await fileOfPortrait(own, from, person, shown, 'shown'))
  if (!id || (await shownPortrait(own, into, person))) return
  const { stream, name } = await own.asSystem(
    'the photo of a delegate who leaves',
    (there) => openFile(there, id),
    from,
  )
  await own.asSystem(
    'the photo of a delegate who comes over',
    async (there) => {
      const file = await storeFile(there, { stream, name, purpose: 'portrait' })
      const portrait = newId<PortraitId>()
      await insertPortrait(there, into, { id: portrait, person, file: file.id })
      await show(there, actor, into, person, portrait)
    },
    into,
  )
}

async function show(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  person: PersonId,
  portrait: PortraitId | null,
): Promise<PortraitChange> {
  // Two changes of one person come in turn: each takes off what the one before it showed.
  await lockPerson(tx, council, person)
  const before = await shownPortrait(tx, council, person)
  await replaceShown(tx, council, person, portrait)
  const subject = { kind: 'councils/person', id: person }
  await record(tx, actor, {
    kind: 'councils.portrait-changed',
    subject,
    before: { portrait: before },
    after: { portrait },
  })
  await emit(tx, 'councils.portrait-changed', { subject, payload: { person } })
  return { portrait, before }
}
