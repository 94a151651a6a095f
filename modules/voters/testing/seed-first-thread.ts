import type { AgencyId, CouncilId } from '#platform/access'
import type { AnswerPart, CommitmentId } from '#commitments'
import { acknowledge, answer, askExtension, decideExtension, judge } from '#commitments/server'
import { listFields } from '#councils/server'
import type { UnitId } from '#councils'
import { addDays, type CalendarDate, today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { AddWave, type Competence, type PetitionId, type WaveId } from '#voters'
import { addWave } from '../server/add-wave.ts'
import { importRegister } from '../server/import-register.ts'
import { informVoters } from '../server/inform-voters.ts'
import { settle } from '../server/petition-desk.ts'
import { firstThreadWorkbook } from './first-thread-workbook.ts'
import { onDay } from './on-day.ts'
import { type LetterPeople, sendLetter } from './sample-letter.ts'

/** The office keeps the register, and enters what agencies answer on paper; the leader judges and decides on extensions. */
export interface FirstThreadOptions extends LetterPeople {
  readonly council: CouncilId
  /** The day of the first points; the letters go out fifteen days later. */
  readonly firstDay: CalendarDate
  readonly waveName: string
  readonly session: string
  readonly lower: 'district' | 'commune'
  /** Codes or names of communes, given to the points in turn. */
  readonly units: readonly string[]
  /** Who is to answer a petition. */
  readonly agencyFor: (petition: { competence: Competence; field: string; unit: UnitId | null }) => AgencyId
  /** How far: only entered, also forwarded, or also followed up by agencies and council. */
  readonly until: 'entered' | 'forwarded' | 'followed'
}

export interface FirstThread {
  readonly wave: WaveId
  readonly petitions: readonly PetitionId[]
}

/** What the figures of the thread are, whatever is generated around them. */
export const FIRST_THREAD = {
  points: 13,
  voters: 812,
  turns: 157,
  petitions: 62,
  province: 42,
  lower: 20,
  otherwise: 1,
  /** When followed: */
  answered: 30,
  resolved: 11,
  informed: 9,
  extended: 18,
} as const

const LETTER_AFTER = 15
const ACKNOWLEDGED_AFTER = 17
const ANSWER_AFTER = 25
const EXTENDED_DAYS = 60

/**
 * Builds the first thread by the use cases themselves: a workbook is imported, letters go out, agencies answer. In a
 * system scope of the council, at a moment at least 25 days after the first points if it is to be followed.
 */
export async function seedFirstThread(tx: Tx, options: FirstThreadOptions): Promise<FirstThread> {
  const { council, office, firstDay } = options
  const { id: wave } = await addWave(
    tx,
    office,
    council,
    AddWave.parse({
      name: options.waveName,
      kind: 'beforeSession',
      session: options.session,
      from: firstDay,
      to: addDays(firstDay, LETTER_AFTER - 1),
    }),
  )
  const fieldNames = new Map((await listFields(tx)).map(({ code, nameVi }) => [code as string, nameVi]))
  await importRegister(tx, office, council, wave, await firstThreadWorkbook({ ...options, fieldNames }))
  const petitions = await entered(tx, council, firstDay)
  if (options.until !== 'entered') await forwardAll(tx, options, petitions)
  if (options.until === 'followed') await follow(tx, options, petitions)
  return { wave, petitions: petitions.map(({ id }) => id) }
}

interface Entered {
  readonly id: PetitionId
  readonly competence: Competence
  readonly field: string
  readonly unit: UnitId | null
}

async function entered(tx: Tx, council: CouncilId, firstDay: CalendarDate): Promise<Entered[]> {
  const rows = await tx
    .selectFrom('voters.petition')
    .select(['id', 'competence', 'field', 'unit_id'])
    .where('council_id', '=', council)
    .where('received_on', '>=', firstDay)
    .where('received_on', '<', addDays(firstDay, LETTER_AFTER))
    .where('state', '=', 'classified')
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    id: row.id as PetitionId,
    competence: row.competence as Competence,
    field: row.field!,
    unit: row.unit_id as UnitId | null,
  }))
}

/** One letter to each body. */
async function forwardAll(tx: Tx, options: FirstThreadOptions, petitions: readonly Entered[]): Promise<void> {
  const on = addDays(options.firstDay, LETTER_AFTER)
  let number = 100
  for (const [agency, together] of Map.groupBy(petitions, options.agencyFor)) {
    number += 1
    const carried = together.map(({ id }) => id)
    await sendLetter(tx, options, options.council, { number: `${number}`, on, agency, petitions: carried })
  }
}

interface Followed {
  readonly petition: PetitionId
  readonly commitment: CommitmentId
  readonly agency: AgencyId
}

async function follow(tx: Tx, options: FirstThreadOptions, petitions: readonly Entered[]): Promise<void> {
  const { council, office, leader, firstDay } = options
  const all = await forwarded(tx, council, petitions)
  const answered = all.slice(0, FIRST_THREAD.answered)
  const waiting = all.slice(FIRST_THREAD.answered)
  await onDay(tx, addDays(firstDay, ACKNOWLEDGED_AFTER), () =>
    acknowledge(tx, office, council, { ids: all.slice(0, -6).map(({ commitment }) => commitment) }),
  )
  await onDay(tx, addDays(firstDay, ANSWER_AFTER), async () => {
    for (const [at, one] of answered.entries()) await answerOne(tx, options, one, at)
  })

  for (const [at, { commitment }] of answered.slice(0, FIRST_THREAD.resolved + 4).entries()) {
    const wholly = at < FIRST_THREAD.resolved
    await judge(tx, leader, council, commitment, {
      version: await versionOf(tx, council, commitment),
      judgement: wholly ? 'satisfactory' : 'partly',
      missing: wholly ? null : 'Chưa nêu rõ thời gian hoàn thành (mẫu).',
      next: wholly ? null : 'refer-again',
    })
  }
  const until = addDays(firstDay, LETTER_AFTER + EXTENDED_DAYS)
  for (const { commitment } of waiting.slice(0, FIRST_THREAD.extended)) {
    await askExtension(tx, office, council, commitment, { until, reason: 'Cần khảo sát thực địa (mẫu)' })
    const version = await versionOf(tx, council, commitment)
    await decideExtension(tx, leader, council, commitment, { version, grant: true, until, reason: 'Đồng ý (mẫu)' })
  }
  // Outside a sample the handlers of the ledger's events do this.
  await settle(
    tx,
    office,
    council,
    all.map(({ petition }) => petition),
  )
  await informVoters(tx, office, council, {
    petitions: answered.slice(0, FIRST_THREAD.informed).map(({ petition }) => petition),
    on: today(tx.clock),
    how: 'Thông báo bằng văn bản đến cử tri và niêm yết tại trụ sở (mẫu)',
  })
}

/** The first ones say: resolved; then by turns a roadmap and an explanation. */
async function answerOne(
  tx: Tx,
  { council, office, firstDay }: FirstThreadOptions,
  { commitment }: Followed,
  at: number,
): Promise<void> {
  const date = addDays(firstDay, ANSWER_AFTER)
  const letter = { number: `${500 + at}/TL-MAU`, date, signer: 'Người ký mẫu' }
  await answer(tx, office, council, { letter, files: [], answers: [{ ids: [commitment], ...saidOf(at, firstDay) }] })
}

function saidOf(at: number, firstDay: CalendarDate): Omit<AnswerPart, 'ids'> {
  if (at < FIRST_THREAD.resolved + 3) {
    const text = 'Đã hoàn thành và bàn giao cho địa phương (mẫu).'
    return { class: 'resolved', leaf: 'carriedOut', text, roadmapUntil: null }
  }
  if (at % 2 === 0) {
    const text = 'Đã đưa vào kế hoạch, hoàn thành theo lộ trình (mẫu).'
    return { class: 'inProgress', leaf: 'withRoadmap', text, roadmapUntil: addDays(firstDay, 240) }
  }
  const text = 'Giải trình, cung cấp thông tin theo quy định hiện hành (mẫu).'
  return { class: 'explained', leaf: null, text, roadmapUntil: null }
}

async function forwarded(tx: Tx, council: CouncilId, petitions: readonly Entered[]): Promise<Followed[]> {
  const rows = await tx
    .selectFrom('voters.petition')
    .select(['id', 'commitment_id', 'agency_id'])
    .where('council_id', '=', council)
    .where(
      'id',
      'in',
      petitions.map(({ id }) => id),
    )
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    petition: row.id as PetitionId,
    commitment: row.commitment_id as CommitmentId,
    agency: row.agency_id as AgencyId,
  }))
}

async function versionOf(tx: Tx, council: CouncilId, commitment: CommitmentId): Promise<number> {
  const row = await tx
    .selectFrom('commitments.commitment')
    .select('version')
    .where('council_id', '=', council)
    .where('id', '=', commitment)
    .executeTakeFirstOrThrow()
  return row.version
}
