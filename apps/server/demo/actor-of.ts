import type { AccountId, Actor, AssignmentId, LoginId } from '#platform/access'
import { type SampleProvince, sampleId } from '#councils/testing'
import { DEMO_PEOPLE } from './people.ts'

/** Somebody of the province's office as the one who acts. */
export function actorOf(sample: SampleProvince, loginName: string): Actor {
  const person = DEMO_PEOPLE.find((each) => each.loginName === loginName)
  if (!person) throw new Error(`Nobody of the demonstration is called ${loginName}.`)
  const as = {
    assignment: sampleId<AssignmentId>('assignment', loginName),
    role: person.role,
    council: sample.province,
    level: 'province' as const,
  }
  return {
    account: sampleId<AccountId>('account', loginName),
    login: sampleId<LoginId>('login', loginName),
    as,
    capacities: [as],
  }
}
