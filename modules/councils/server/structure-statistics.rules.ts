import { type CalendarDate, fullYearsBetween } from '#platform/calendar'
import {
  AGE_BANDS,
  type Denominator,
  EDUCATION_BANDS,
  type EducationLevel,
  END_REASONS,
  type MandateOrigin,
  type PoliticalTheoryLevel,
  SINGLE_FIGURES,
  type Sex,
  type StructureStatistics,
  THEORY_BANDS,
} from '#councils'
import { type CountedEvent, endReasonOf, inOrder, stateOn } from './mandate.rules.ts'

/** What is counted of one delegate: no name and no id, so that whoever reads the figures learns of no person. */
export interface CountedDelegate {
  readonly events: readonly CountedEvent[]
  readonly origin: MandateOrigin
  readonly sex: Sex
  readonly bornOn: CalendarDate | null
  readonly reElected: boolean
  readonly selfNominated: boolean
  readonly partyMember: boolean
  readonly religious: boolean
  readonly education: EducationLevel | null
  readonly politicalTheory: PoliticalTheoryLevel | null
}

export interface StatisticsQuestion {
  readonly on: CalendarDate
  /** Số đại biểu được ấn định of the councils counted. */
  readonly assigned: number
  /** The lawbook's `delegate.youngBelow` and `delegate.middleAgeTo` on that day. */
  readonly youngBelow: number
  readonly middleAgeTo: number
  readonly of: Denominator
}

/**
 * Cơ cấu đại biểu on a day, from dated records. Every percentage of the table is of one denominator, and each of the
 * three partitions (age, education, political theory) sums to it; what nobody recorded is counted as unknown.
 */
export function structureStatistics(
  delegates: readonly CountedDelegate[],
  question: StatisticsQuestion,
): StructureStatistics {
  const { on, assigned, of } = question
  const entered = delegates.filter((delegate) => stateOn(delegate.events, on) !== undefined)
  const present = entered.filter((delegate) => stateOn(delegate.events, on) !== 'ended')
  const elected = entered.filter((delegate) => delegate.origin === 'general')
  const counted = of === 'present' ? present : elected
  const reasons = entered.map((delegate) => endReasonOn(delegate, on)).filter((reason) => reason !== null)
  const figures = counted.flatMap(figuresOf)

  return {
    on,
    assigned,
    elected: elected.length,
    byElected: entered.filter((delegate) => delegate.origin === 'byElection').length,
    designated: entered.filter((delegate) => delegate.origin === 'designated').length,
    shortage: Math.max(0, assigned - elected.length),
    decrease: reasons.length,
    decreaseReasons: tally(END_REASONS, reasons),
    present: present.length,
    suspended: present.filter((delegate) => stateOn(delegate.events, on) === 'suspended').length,
    denominator: { of, count: counted.length },
    youngBelow: question.youngBelow,
    middleAgeTo: question.middleAgeTo,
    single: tally(SINGLE_FIGURES, figures),
    age: tally(
      AGE_BANDS,
      counted.map((delegate) => ageBand(delegate.bornOn, question)),
    ),
    education: tally(
      EDUCATION_BANDS,
      counted.map((delegate) => educationBand(delegate.education)),
    ),
    theory: tally(
      THEORY_BANDS,
      counted.map((delegate) => delegate.politicalTheory ?? 'theoryUnknown'),
    ),
  }
}

/** The reason of the end as it stood on the day; null for who was still in office. */
function endReasonOn(delegate: CountedDelegate, on: CalendarDate) {
  const last = inOrder(delegate.events).findLast((event) => event.on <= on)
  return last ? endReasonOf(last.kind) : null
}

function figuresOf(delegate: CountedDelegate): (typeof SINGLE_FIGURES)[number][] {
  const has = {
    women: delegate.sex === 'female',
    reElected: delegate.reElected,
    selfNominated: delegate.selfNominated,
    nonParty: !delegate.partyMember,
    religious: delegate.religious,
  }
  return SINGLE_FIGURES.filter((figure) => has[figure])
}

function ageBand(
  bornOn: CalendarDate | null,
  { on, youngBelow, middleAgeTo }: StatisticsQuestion,
): (typeof AGE_BANDS)[number] {
  if (bornOn === null) return 'ageUnknown'
  const age = fullYearsBetween(bornOn, on)
  if (age < youngBelow) return 'young'
  return age <= middleAgeTo ? 'middle' : 'older'
}

const BAND_OF_EDUCATION: Record<EducationLevel, (typeof EDUCATION_BANDS)[number]> = {
  none: 'untrained',
  elementary: 'belowUniversity',
  intermediate: 'belowUniversity',
  college: 'belowUniversity',
  university: 'university',
  master: 'postgraduate',
  doctor: 'postgraduate',
}

function educationBand(education: EducationLevel | null): (typeof EDUCATION_BANDS)[number] {
  return education === null ? 'educationUnknown' : BAND_OF_EDUCATION[education]
}

function tally<Key extends string>(keys: readonly Key[], values: readonly Key[]): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  for (const value of values) counts[value] += 1
  return counts
}
