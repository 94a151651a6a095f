import { sql } from 'kysely'
import { type CouncilId, newId } from '#platform/access'
import { defineMeasure, type Measure, type StandingRow } from '#measures/server'

/** A record that exists only in a test: what a module's relation would give. */
export interface TestRecord extends StandingRow {
  readonly whole: number
  readonly field: string | null
  readonly competence: string | null
}

/** A record of a council on a day; counts for one unless told. */
export function aRecord(council: CouncilId, day: string, parts: Partial<TestRecord> = {}): TestRecord {
  return {
    record: newId(),
    kind: 'tests/record',
    council_id: council,
    day,
    until: null,
    amount: 1,
    whole: 1,
    label: 'Hồ sơ kiểm thử',
    path: '/kiem-thu',
    field: null,
    competence: null,
    ...parts,
  }
}

type Shape = Partial<Pick<Measure, 'id' | 'group' | 'counts' | 'rollUp' | 'levels'>>

/** A measure over records that are read anew at each question: a test may add to them. */
export function aMeasure(records: () => readonly TestRecord[], shape: Shape = {}): Measure {
  return defineMeasure({
    id: shape.id ?? 'voters.petitions-received',
    name: { vi: 'Ý kiến, kiến nghị cử tri', en: 'Petitions received' },
    means: { vi: 'Số kiến nghị khác nhau, tính theo ngày tiếp nhận', en: 'Different petitions by day of receipt' },
    unit: 'petition',
    counts: shape.counts ?? 'by-date',
    rollUp: shape.rollUp ?? 'sum',
    breakdowns: ['field', 'competence'],
    dimensions: { competence: { values: { province: { vi: 'Cấp tỉnh', en: 'Province' } } } },
    ...(shape.group && { group: shape.group }),
    ...(shape.levels && { levels: shape.levels }),
    basis: 'Nghị quyết liên tịch 72/2025',
    records: () => sql<TestRecord>`
      select * from jsonb_to_recordset(${JSON.stringify(records())}::jsonb)
        as t(record uuid, kind text, council_id uuid, day date, until date, amount int, whole int, label text,
             path text, field text, competence text)`,
  })
}
