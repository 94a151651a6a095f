import { type ApprovalPerson, CHAIN_ROLES, type SetChain, type Who } from '#approvals'
import type { CalendarDate } from '#platform/calendar'
import type { Option } from '#platform/ui'
import { valueOf, whoOf } from '../shared/who-value.ts'
import type { ApprovalWords } from '../shared/words.ts'

/** A chain as it is typed: for each step one choice, a pair of leaders, a role or a person. */
export interface ChainValues {
  readonly steps: readonly string[]
  readonly issue: string
  readonly from: CalendarDate | null
}

const LEADERS: Who = { by: 'role', roles: ['chair', 'viceChair'] }
const OFFICE: Who = { by: 'role', roles: ['recordsClerk', 'officeChief', 'specialist'] }

/** Whom one may choose for a step: leaders together, each role, posts in bodies, and persons by name. */
export function whoOptions(people: readonly ApprovalPerson[], present: readonly Who[], words: ApprovalWords): Option[] {
  const { t, role } = words
  const nameOf = (who: Who): string => {
    if (who.by === 'role') return who.roles.map(role).join(t('way.or'))
    const person = people.find((one) =>
      who.by === 'account' ? one.account === who.account : one.body === who.body && one.role === who.role,
    )
    if (who.by === 'account') return person ? `${person.name}, ${person.title}` : t('way.named')
    return person?.title ?? role(who.role)
  }
  const inBodies = people.flatMap(({ body, role: held }) =>
    body === null ? [] : [{ by: 'body', body, role: held } as Who],
  )
  const all: Who[] = [
    ...present,
    LEADERS,
    OFFICE,
    ...CHAIN_ROLES.map((one): Who => ({ by: 'role', roles: [one] })),
    ...inBodies,
    ...people.map(({ account }): Who => ({ by: 'account', account })),
  ]
  const options = new Map(all.map((who) => [valueOf(who), nameOf(who)]))
  return [...options].map(([value, label]) => ({ value, label }))
}

export function chainCommand(kind: string, { steps, issue, from }: ChainValues): SetChain {
  return { kind, from: from as CalendarDate, steps: steps.map(whoOf), issue: whoOf(issue) }
}
