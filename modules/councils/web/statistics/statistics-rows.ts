import {
  AGE_BANDS,
  EDUCATION_BANDS,
  END_REASONS,
  SINGLE_FIGURES,
  type StructureStatistics,
  THEORY_BANDS,
} from '#councils'
import type { AskedDelegates } from '../councils.queries.ts'

/** One line of the table of structure: the path of its label in the contract's words, its count, and whom it counts. */
export interface StatisticsRow {
  readonly label: string
  readonly count: number
  /** Which delegates the count is of, where the list of delegates can show exactly those. */
  readonly asked?: AskedDelegates | undefined
}

export interface StatisticsPart {
  readonly key: 'single' | 'age' | 'education' | 'theory'
  readonly rows: readonly StatisticsRow[]
  /** Every delegate is in exactly one row: the rows sum to the denominator. */
  readonly sums: boolean
}

/**
 * Those in office whom a single figure counts. Religion is counted without saying whose; and of all who were elected the
 * list shows only some, so their figures open without names.
 */
const ASKED: Partial<Record<(typeof SINGLE_FIGURES)[number], AskedDelegates>> = {
  women: { sex: 'female' },
  reElected: { reElected: 'true' },
  nonParty: { partyMember: 'false' },
}

/** How many were elected, left and are there now: the numbers that have no percentage. */
export function headRows(statistics: StructureStatistics): StatisticsRow[] {
  const { assigned, elected, byElected, designated, shortage, decrease, decreaseReasons, present, suspended } =
    statistics
  const always = [
    { label: 'council.assignedSeats', count: assigned },
    { label: 'statistics.elected', count: elected },
    { label: 'council.shortage', count: shortage },
  ]
  const whereAny = [
    { label: 'statistics.byElected', count: byElected },
    { label: 'statistics.designated', count: designated },
  ]
  const reasons = END_REASONS.map((reason) => ({
    label: `mandateEvents.${reason}`,
    count: decreaseReasons[reason] ?? 0,
  }))
  return [
    ...always,
    ...whereAny.filter(({ count }) => count > 0),
    { label: 'statistics.decrease', count: decrease },
    ...reasons.filter(({ count }) => count > 0),
    { label: 'council.present', count: present },
    ...(suspended > 0 ? [{ label: 'statistics.suspended', count: suspended }] : []),
  ]
}

/** The parts of the table that are counted of one denominator; what nobody recorded is a row only where there is any. */
export function structureParts(statistics: StructureStatistics): StatisticsPart[] {
  const { single, age, education, theory, denominator } = statistics
  const row = (part: string, key: string, count: number | undefined): StatisticsRow => ({
    label: `statistics.${part}.${key}`,
    count: count ?? 0,
  })
  const known = ({ label, count }: StatisticsRow) => count > 0 || !label.endsWith('Unknown')
  return [
    {
      key: 'single',
      sums: false,
      rows: SINGLE_FIGURES.map((key) => ({
        ...row('single', key, single[key]),
        asked: denominator.of === 'present' ? ASKED[key] : undefined,
      })),
    },
    { key: 'age', sums: true, rows: AGE_BANDS.map((key) => row('age', key, age[key])).filter(known) },
    {
      key: 'education',
      sums: true,
      rows: EDUCATION_BANDS.map((key) => row('education', key, education[key])).filter(known),
    },
    { key: 'theory', sums: true, rows: THEORY_BANDS.map((key) => row('theory', key, theory[key])).filter(known) },
  ]
}
