import { sql } from 'kysely'
import { type CouncilId, newId } from '#platform/access'
import { defineMeasure, type Measure, type RecordRow } from '#measures/server'

/** A record that exists only in a test, of one measure of the voter contact report. */
export interface VoterRecord extends RecordRow {
  readonly measure: string
  readonly wave: string | null
  readonly competence: string | null
  readonly field: string | null
  readonly source: string | null
}

/** A record of a measure ("contact-points"); counts for one, in the wave of the tests, unless told. */
export function aVoterRecord(
  council: CouncilId,
  measure: string,
  day: string,
  parts: Partial<VoterRecord> = {},
): VoterRecord {
  return {
    measure: `voters.${measure}`,
    record: newId(),
    kind: 'tests/record',
    council_id: council,
    day,
    amount: 1,
    label: 'Hồ sơ kiểm thử',
    path: '/kiem-thu',
    wave: TEST_WAVE.key,
    competence: null,
    field: null,
    source: null,
    ...parts,
  }
}

export const TEST_WAVE = { key: 'truoc-ky-hop-30', name: 'Trước kỳ họp thứ 30' }

const MEASURES = [
  'contact-points',
  'voters-attending',
  'opinion-turns',
  'petitions-received',
  'petitions-forwarded',
  'petitions-received-otherwise',
  'petitions-answered',
  'petitions-resolved',
  'petitions-overdue',
]

/** The measures that the report needs, over records that are read anew at each question. */
export function voterContactMeasures(records: () => readonly VoterRecord[]): Measure[] {
  return MEASURES.map((name) =>
    defineMeasure({
      id: `voters.${name}`,
      name: { vi: name, en: name },
      means: { vi: name, en: name },
      unit: 'petition',
      counts: 'by-date',
      rollUp: 'distinct',
      breakdowns: ['wave', 'competence', 'field', 'source'],
      dimensions: {
        competence: {
          values: { province: { vi: 'Cấp tỉnh', en: 'Province' }, district: { vi: 'Cấp huyện', en: 'District' } },
        },
      },
      records: () => sql<VoterRecord>`
        select * from jsonb_to_recordset(${JSON.stringify(records().filter((each) => each.measure === `voters.${name}`))}::jsonb)
          as t(record uuid, kind text, council_id uuid, day date, amount int, label text, path text, wave text,
               competence text, field text, source text)`,
    }),
  )
}

/** The counts of the half-year report of Bắc Kạn, 2025, part I.3.1: 13 points, 812 voters, 62 = 42 + 20, and one. */
export function recordsOfTheSource(council: CouncilId): VoterRecord[] {
  const day = '2025-05-20'
  const many = (count: number, make: (at: number) => VoterRecord) => Array.from({ length: count }, (_, at) => make(at))
  const petitions = many(62, (at) =>
    aVoterRecord(council, 'petitions-received', day, {
      competence: at < 42 ? 'province' : 'district',
      field: at % 3 === 0 ? 'transport' : null,
      source: 'beforeSession',
    }),
  )
  const direct = aVoterRecord(council, 'petitions-received-otherwise', day, { wave: null, source: 'receivedDirectly' })
  const as = (measure: string) => (each: VoterRecord) => ({ ...each, measure: `voters.${measure}` })
  return [
    ...many(13, () => aVoterRecord(council, 'contact-points', day)),
    ...many(13, (at) => aVoterRecord(council, 'voters-attending', day, { amount: at === 0 ? 68 : 62 })),
    ...petitions,
    ...petitions.map(as('petitions-forwarded')),
    direct,
    as('petitions-forwarded')(direct),
    ...petitions.slice(0, 30).map(as('petitions-answered')),
    ...petitions.slice(0, 11).map(as('petitions-resolved')),
  ]
}
