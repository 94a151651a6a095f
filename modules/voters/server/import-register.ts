import { type Actor, type CouncilId, newId } from '#platform/access'
import { record } from '#audit/server'
import { type CalendarDate, partsOf } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { emit } from '#platform/events'
import { refuse as refuseCommon, Refusal } from '#platform/refusal'
import {
  type ImportPreview,
  previewOf,
  type ReadRow,
  readSheet,
  type ReadSheet,
  type SheetProblem,
} from '#platform/sheets'
import {
  type Competence,
  type MeetingId,
  type PetitionId,
  refuse,
  type VotersImported,
  type VotersImportPreview,
  type Wave,
  type WaveId,
} from '#voters'
import { takeCodes } from './codes.store.ts'
import { findWave, insertMeetings, type NewMeeting, pointNumbers } from './meetings.store.ts'
import { petitionState } from './petition.rules.ts'
import { insertPetitions, insertVoters, type NewPetition } from './petitions.store.ts'
import {
  type MeetingLine,
  meetingSheet,
  type PetitionLine,
  petitionSheet,
  readRegisters,
  type RegisterSheet,
} from './register-sheets.ts'

/** One sheet of a workbook as it was read, with what its rows mean together. */
interface Read<Line> {
  readonly sheet: RegisterSheet<Line>
  readonly read: ReadSheet<Line>
  readonly conflicts: readonly SheetProblem[]
}

interface Workbook {
  readonly wave: Wave
  readonly known: ReadonlyMap<number, MeetingId>
  readonly meetings: Read<MeetingLine> | null
  readonly petitions: Read<PetitionLine> | null
}

/** What a workbook holds and what is wrong with it, by row, column and reason; nothing is written. */
export async function previewRegister(
  tx: Tx,
  council: CouncilId,
  wave: WaveId,
  file: Buffer,
): Promise<VotersImportPreview> {
  const { meetings, petitions } = await readWorkbook(tx, council, wave, file)
  const competences: Partial<Record<Competence, number>> = {}
  for (const { value } of petitions?.read.rows ?? []) {
    competences[value.competence] = (competences[value.competence] ?? 0) + 1
  }
  const sound = errorsIn(meetings) + errorsIn(petitions) === 0
  const rows = (meetings?.read.rows.length ?? 0) + (petitions?.read.rows.length ?? 0)
  return {
    meetings: previewed(meetings),
    petitions: previewed(petitions),
    competences,
    votersAttending: (meetings?.read.rows ?? []).reduce((sum, { value }) => sum + value.votersAttending, 0),
    canImport: sound && rows > 0,
  }
}

/** Writes a workbook's points and petitions into a wave, all or none. Refuses a workbook with problems or without rows. */
export async function importRegister(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  wave: WaveId,
  file: Buffer,
): Promise<VotersImported> {
  const workbook = await readWorkbook(tx, council, wave, file)
  const { meetings, petitions } = workbook
  const count = errorsIn(meetings) + errorsIn(petitions)
  if (count > 0) throw refuse('voters/import-has-problems', { count })
  const points = meetings?.read.rows ?? []
  const lines = petitions?.read.rows ?? []
  if (points.length + lines.length === 0) throw refuse('voters/import-nothing')

  const ids = new Map(workbook.known)
  const newMeetings = points.map(({ value }) => meetingOf(value, workbook.wave))
  for (const { number, id } of newMeetings) ids.set(number, id)
  await insertMeetings(tx, council, newMeetings)
  await writePetitions(tx, council, workbook, newMeetings, ids)

  const imported = { meetings: points.length, petitions: lines.length }
  const subject = { kind: 'voters/wave', id: wave }
  await record(tx, actor, { kind: 'voters.register-imported', subject, after: imported })
  await emit(tx, 'voters.register-imported', { subject, payload: { wave, ...imported } })
  return imported
}

async function readWorkbook(tx: Tx, council: CouncilId, id: WaveId, file: Buffer): Promise<Workbook> {
  const wave = await findWave(tx, council, id)
  if (!wave) throw refuseCommon('platform/not-found')
  const known = await pointNumbers(tx, council, id)
  const registers = await readRegisters(tx, council)
  const meetings = await readIfThere(file, meetingSheet(registers), (rows) => meetingConflicts(rows, wave, known))
  const numbers = new Set([...known.keys(), ...(meetings?.read.rows ?? []).map(({ value }) => value.number)])
  const petitions = await readIfThere(file, petitionSheet(registers, numbers), petitionConflicts)
  if (!meetings && !petitions) throw refuse('voters/import-nothing')
  return { wave, known, meetings, petitions }
}

/** A workbook may hold only one of the two sheets. */
async function readIfThere<Line>(
  file: Buffer,
  sheet: RegisterSheet<Line>,
  conflicts: (rows: readonly ReadRow<Line>[]) => SheetProblem[],
): Promise<Read<Line> | null> {
  try {
    const read = await readSheet(file, sheet)
    return { sheet, read, conflicts: conflicts(read.rows) }
  } catch (error) {
    if (error instanceof Refusal && error.code === 'sheets/no-header') return null
    throw error
  }
}

function conflict(row: number, header: string, found: string, reason: SheetProblem['reason']): SheetProblem {
  return { row, column: null, header, found, reason, params: {}, kind: 'error' }
}

/** Points of one number, and days outside the wave. */
function meetingConflicts(
  rows: readonly ReadRow<MeetingLine>[],
  wave: Wave,
  known: ReadonlyMap<number, MeetingId>,
): SheetProblem[] {
  const seen = new Set(known.keys())
  return rows.flatMap(({ row, value }) => {
    const problems = []
    if (seen.has(value.number)) problems.push(conflict(row, 'Điểm số', String(value.number), 'several-found'))
    seen.add(value.number)
    if (value.on < wave.from || value.on > wave.to) {
      problems.push(conflict(row, 'Ngày tiếp xúc', value.on, 'date-out-of-range'))
    }
    return problems
  })
}

/** What is to be published needs the office's own words. */
function petitionConflicts(rows: readonly ReadRow<PetitionLine>[]): SheetProblem[] {
  return rows
    .filter(({ value }) => value.publishable && value.summary === null)
    .map(({ row }) => conflict(row, 'Tóm tắt để công khai', '', 'required'))
}

function errorsIn(sheet: Read<MeetingLine> | Read<PetitionLine> | null): number {
  if (!sheet) return 0
  const errors = sheet.read.hasErrors ? Math.max(1, sheet.read.problemCount - warnings(sheet.read)) : 0
  return errors + sheet.conflicts.length
}

function warnings({ problems }: { problems: readonly SheetProblem[] }): number {
  return problems.filter(({ kind }) => kind === 'warning').length
}

const PROBLEMS_LISTED = 200

function previewed<Line>(sheet: Read<Line> | null): ImportPreview | null {
  if (!sheet) return null
  const preview = previewOf(sheet.read, sheet.sheet)
  const problems = [...preview.problems, ...sheet.conflicts].toSorted((one, other) => one.row - other.row)
  const wrong = new Set(sheet.conflicts.map(({ row }) => row))
  const count = preview.problemCount + sheet.conflicts.length
  return {
    ...preview,
    valid: preview.valid - wrong.size,
    problems: problems.slice(0, PROBLEMS_LISTED),
    problemCount: count,
    truncated: count > PROBLEMS_LISTED,
  }
}

function meetingOf(line: MeetingLine, wave: Wave): NewMeeting {
  return {
    id: newId<MeetingId>(),
    wave: wave.id,
    number: line.number,
    on: line.on,
    place: line.place,
    unit: line.unit,
    form: line.form ?? 'conference',
    method: line.method ?? 'direct',
    votersAttending: line.votersAttending,
    opinionTurns: line.opinionTurns ?? 0,
    chair: line.chair,
    note: null,
  }
}

async function writePetitions(
  tx: Tx,
  council: CouncilId,
  { wave, petitions }: Workbook,
  meetings: readonly NewMeeting[],
  ids: ReadonlyMap<number, MeetingId>,
): Promise<void> {
  const lines = (petitions?.read.rows ?? []).map(({ value }) => value)
  const units = new Map(meetings.map(({ id, unit }) => [id, unit]))
  const byYear = Map.groupBy(lines, ({ receivedOn }) => partsOf(receivedOn).year)
  for (const [year, ofYear] of byYear) {
    const codes = await takeCodes(tx, council, year, ofYear.length)
    const rows = ofYear.map((line, at): NewPetition & { line: PetitionLine } => {
      const meeting = line.point === null ? null : (ids.get(Number(line.point)) ?? null)
      return {
        line,
        id: newId<PetitionId>(),
        code: codes[at]!,
        state: petitionState(
          { ...line, duplicate: false, answeredOnSpot: false, inLetter: false, informed: false, ended: false },
          null,
        ),
        content: line.content,
        summary: line.summary,
        publishable: line.publishable,
        sourceKind: meeting ? wave.kind : 'receivedDirectly',
        receivedOn: line.receivedOn satisfies CalendarDate,
        meeting,
        wave: meeting ? wave.id : null,
        unit: line.unit ?? (meeting ? (units.get(meeting) ?? null) : null),
        competence: line.competence,
        field: line.field,
        collective: line.collective,
        repeatOf: null,
      }
    })
    await insertPetitions(tx, council, rows)
    await insertVoters(
      tx,
      council,
      rows.map(({ id, line }) => ({
        petition: id,
        fullName: line.voterName,
        address: line.voterAddress,
        phone: line.voterPhone,
      })),
    )
  }
}
