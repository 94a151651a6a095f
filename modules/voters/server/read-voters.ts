import { abilities, type Actor, type CouncilId } from '#platform/access'
import { recordLook } from '#audit/server'
import type { CommitmentId } from '#commitments'
import { recalledOfSource, todayOf } from '#commitments/server'
import { type Instant, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { cursorOf, readCursor, toPage } from '#platform/http'
import { refuse as refuseCommon } from '#platform/refusal'
import {
  COMPETENCES,
  COUNTED_MOST,
  type Meeting,
  type MeetingFilter,
  type MeetingId,
  type MeetingView,
  type Petition,
  PETITION_ACTS,
  PETITION_STATES,
  type PetitionAbilities,
  type PetitionCounts,
  type PetitionFilter,
  type PetitionId,
  type PetitionRow,
  type PetitionState,
  SOURCE_KINDS,
  type Wave,
  type WaveId,
  type WaveView,
} from '#voters'
import { delegatesAt, findMeeting, findWave, listMeetingRows, listWaveRows } from './meetings.store.ts'
import { countPetitionRows, findPetitionRecord, linksOf, listPetitionRows } from './petition-list.store.ts'
import { PETITION_SOURCE } from './petition-desk.ts'
import { allows } from './petition.rules.ts'
import { findVoter } from './petitions.store.ts'
import {
  addMeetings,
  addPetitions,
  changeMeetings,
  changeWaves,
  petitionPolicies,
  readVoters,
} from './voters.policy.ts'
import { approvalOf } from './forward-letters.store.ts'

interface Paged {
  readonly after?: string | undefined
  readonly limit: number
}
type Page<Item> = { items: Item[]; next?: string }
const dayAndId = (after: string | undefined) => readCursor(after, 2) as [string, string] | undefined

/** The waves of a council, newest first, each with the counts of its points. */
export async function listWaves(tx: Tx, council: CouncilId, { after, limit }: Paged): Promise<Page<Wave>> {
  const rows = await listWaveRows(tx, council, { after: dayAndId(after), limit })
  return toPage(rows, limit, (wave) => cursorOf([wave.from, wave.id]))
}

/** One wave with what the actor may do with it. */
export async function readWave(tx: Tx, actor: Actor, council: CouncilId, id: WaveId): Promise<WaveView> {
  const wave = await findWave(tx, council, id)
  if (!wave) throw refuseCommon('platform/not-found')
  return {
    ...wave,
    abilities: abilities(actor, { councilId: council }, { change: changeWaves, addMeeting: addMeetings }),
  }
}

/** The meeting points of a council, newest first. */
export async function listMeetings(
  tx: Tx,
  council: CouncilId,
  { after, limit, ...filter }: Paged & MeetingFilter,
): Promise<Page<Meeting>> {
  const rows = await listMeetingRows(tx, council, { filter, after: dayAndId(after), limit })
  return toPage(rows, limit, (meeting) => cursorOf([meeting.on, meeting.id]))
}

/** One meeting point with the delegates who were there. */
export async function readMeeting(tx: Tx, actor: Actor, council: CouncilId, id: MeetingId): Promise<MeetingView> {
  const meeting = await findMeeting(tx, council, id)
  if (!meeting) throw refuseCommon('platform/not-found')
  return {
    ...meeting,
    delegates: await delegatesAt(tx, council, id),
    abilities: abilities(actor, { councilId: council }, { change: changeMeetings, addPetition: addPetitions }),
  }
}

/** The register of petitions, newest first; nothing of the voters stands in it. */
export async function listPetitions(
  tx: Tx,
  council: CouncilId,
  { after, limit, ...filter }: Paged & PetitionFilter,
): Promise<Page<PetitionRow>> {
  const rows = await listPetitionRows(tx, council, { filter, after: dayAndId(after), limit })
  return toPage(rows, limit, (petition) => cursorOf([petition.receivedOn, petition.id]))
}

/** The counts beside the filters. */
export async function countPetitions(tx: Tx, council: CouncilId, filter: PetitionFilter): Promise<PetitionCounts> {
  const counted = await countPetitionRows(tx, council, filter, today(tx.clock))
  const zeroes = <Key extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  return {
    ...counted,
    total: Math.min(counted.total, COUNTED_MOST),
    capped: counted.total > COUNTED_MOST,
    states: { ...zeroes(PETITION_STATES), ...counted.states },
    competences: { ...zeroes(COMPETENCES), ...counted.competences },
    sources: { ...zeroes(SOURCE_KINDS), ...counted.sources },
  }
}

/** One petition whole; who the voter is only for those who keep the register, and that they read it is on record. */
export async function readPetition(tx: Tx, actor: Actor, council: CouncilId, id: PetitionId): Promise<Petition> {
  const day = await todayOf(tx, council)
  const record = await findPetitionRecord(tx, council, id, day)
  if (!record) throw refuseCommon('platform/not-found')
  const { row, duplicateOf, repeatOf } = record
  const ids = [duplicateOf, repeatOf].filter((each) => each !== null)
  const { named, duplicates } = await linksOf(tx, council, { ids, mergedInto: id })
  const meeting = record.meeting && (await findMeeting(tx, council, record.meeting))
  const wave = record.wave && (await findWave(tx, council, record.wave))
  const may = petitionAbilities(actor, council, row.state)
  return {
    ...row,
    meeting: meeting ? { id: meeting.id, number: meeting.number, on: meeting.on, place: meeting.place } : null,
    wave: wave ? { id: wave.id, name: wave.name } : null,
    publishable: record.publishable,
    duplicateOf: (duplicateOf && named.get(duplicateOf)) ?? null,
    duplicates,
    repeatOf: (repeatOf && named.get(repeatOf)) ?? null,
    onSpot: record.onSpot,
    informedHow: record.informedHow,
    ended: record.ended,
    commitment: record.commitment as CommitmentId | null,
    letter: record.letter,
    recalled: await recalledOfSource(tx, council, { kind: PETITION_SOURCE, id }),
    approval: record.inLetter && (await approvalOf(tx, council, record.inLetter)),
    voter: may.readVoter ? await voterShown(tx, actor, council, id) : null,
    createdAt: record.createdAt as Instant,
    today: day.today,
    abilities: may,
  }
}

async function voterShown(tx: Tx, actor: Actor, council: CouncilId, petition: PetitionId) {
  const voter = await findVoter(tx, council, petition)
  const subject = { kind: 'voters/petition', id: petition }
  if (voter) await recordLook(tx, actor, { council, kind: 'voters.voter-read', subject, in: 'page' })
  return voter
}

/** What the actor may do now: as the routes' policies say, and as the petition's state allows. */
function petitionAbilities(actor: Actor, councilId: CouncilId, state: PetitionState): PetitionAbilities {
  const granted = abilities(actor, { councilId }, petitionPolicies)
  const may = PETITION_ACTS.map((act) => [act, granted[act] && allows(state, act)] as const)
  return {
    ...(Object.fromEntries(may) as Omit<PetitionAbilities, 'readVoter'>),
    readVoter: readVoters(actor, { councilId }) === true,
  }
}

/** What policies look at in a wave, a meeting or a petition of the path; undefined where the scope doesn't show it. */
export async function subjectOf(
  tx: Tx,
  table: 'voters.wave' | 'voters.meeting' | 'voters.petition',
  council: CouncilId,
  id: string,
): Promise<{ councilId: CouncilId } | undefined> {
  const row = await tx
    .selectFrom(table)
    .select('id')
    .where('council_id', '=', council)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { councilId: council }
}
