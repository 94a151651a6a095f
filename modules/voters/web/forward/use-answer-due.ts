import { type CalendarDate, deadline, remaining, type Remaining, systemClock, today } from '#platform/calendar'
import { useMyCouncil } from '#platform/ui'
import { useQuery } from '@tanstack/react-query'
import { answerRuleQuery, workingDaysQuery } from '../voters.queries.ts'

/** When the answer to a letter is due, by which rule, and whether that rule was confirmed. */
export interface AnswerDue {
  readonly date: CalendarDate
  readonly days: number
  readonly unit: 'calendar' | 'working'
  readonly basis: string | null
  readonly article: string | null
  readonly verified: boolean
  readonly remaining: Remaining
}

export type AnswerDueState =
  | { readonly state: 'asking' | 'no-date' | 'at-issue' | 'no-rule' | 'failed' }
  | ({ readonly state: 'known' } & AnswerDue)

/**
 * The due date of a letter of a day, by the same rule and calendar by which the server will set it; a letter that goes
 * through approval has its day only when it is issued.
 */
export function useAnswerDue(from: CalendarDate | null, atIssue = false): AnswerDueState {
  const { id: council } = useMyCouncil()
  const day = from ?? today(systemClock)
  const rule = useQuery({ ...answerRuleQuery(council, day), enabled: from !== null })
  const worked = useQuery({ ...workingDaysQuery(council, day), enabled: from !== null })
  if (atIssue) return { state: 'at-issue' }
  if (from === null) return { state: 'no-date' }
  if (rule.isError || worked.isError) return { state: 'failed' }
  if (rule.isPending || worked.isPending) return { state: 'asking' }
  if (rule.data === null || !('days' in rule.data.value)) return { state: 'no-rule' }
  const { value, basis, article, verified } = rule.data
  const { days, unit, direction } = value
  const date = deadline({ from, days, unit, direction }, worked.data)
  return {
    state: 'known',
    date,
    days,
    unit,
    basis,
    article,
    verified,
    remaining: remaining(today(systemClock), date, worked.data),
  }
}
