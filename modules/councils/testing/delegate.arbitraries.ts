import fc from 'fast-check'
import { type CalendarDate, calendarDate } from '#platform/calendar'
import { EDUCATION_LEVELS, MANDATE_ORIGINS, POLITICAL_THEORY_LEVELS, SEXES } from '#councils'
import type { CountedDelegate } from '../server/structure-statistics.rules.ts'
import { anEventHistory } from './mandate.arbitraries.ts'

/** A delegate as the statistics count one, unknown facts included. */
export function aCountedDelegate(): fc.Arbitrary<CountedDelegate> {
  return fc.record({
    events: anEventHistory(),
    origin: fc.constantFrom(...MANDATE_ORIGINS),
    sex: fc.constantFrom(...SEXES),
    bornOn: fc.option(aBirthday()),
    reElected: fc.boolean(),
    selfNominated: fc.boolean(),
    partyMember: fc.boolean(),
    religious: fc.boolean(),
    education: fc.option(fc.constantFrom(...EDUCATION_LEVELS)),
    politicalTheory: fc.option(fc.constantFrom(...POLITICAL_THEORY_LEVELS)),
  })
}

function aBirthday(): fc.Arbitrary<CalendarDate> {
  const aDate = fc.date({ min: new Date('1950-01-01'), max: new Date('2003-12-31'), noInvalidDate: true })
  return aDate.map((date) => calendarDate(date.toISOString().slice(0, 10)))
}
