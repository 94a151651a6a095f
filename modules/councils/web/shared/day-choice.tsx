import { type CalendarDate, CalendarDate as Day, systemClock, today } from '#platform/calendar'
import { DateInput, useUrlState } from '#platform/ui'
import { useCouncilWords } from './labels.ts'

/** The day that a list speaks of, from the address; undefined is today. */
export function useDayOfAddress(): CalendarDate | undefined {
  const [{ on }] = useUrlState()
  return Day.safeParse(on).data
}

/** "Tại ngày": the composition as it was on that day; kept in the address. */
export function DayChoice() {
  const { t } = useCouncilWords()
  const [, setAddress] = useUrlState()
  const on = useDayOfAddress()
  return (
    <div className="nt-no-print">
      <DateInput
        label={t('day.label')}
        description={t('day.help')}
        value={on ?? today(systemClock)}
        onChange={(date) => setAddress({ on: date === null || date === today(systemClock) ? undefined : date })}
      />
    </div>
  )
}
