import { systemClock, today } from '#platform/calendar'
import { useUrlState } from '#platform/ui'
import type { AskedActs } from './audit.queries.ts'
import { daysOf, isPeriod, type TrailPeriod } from './period.ts'

const QUESTIONS = ['account', 'kind', 'subject', 'period'] as const

/** What the address asks of the trail, so that a link shows the same acts to whom it is sent. */
export function useAskedActs() {
  const [address, ask] = useUrlState()
  const { account, kind, subject } = address
  const period: TrailPeriod | undefined = isPeriod(address['period']) ? address['period'] : undefined
  const days = daysOf(period, today(systemClock), { from: address['from'], to: address['to'] })
  const asked: AskedActs = { account, kind, subject, ...days }
  return {
    asked,
    period,
    ask,
    filtered: QUESTIONS.some((question) => address[question] !== undefined),
  }
}
