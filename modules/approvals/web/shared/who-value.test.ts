import { expect, test } from 'vitest'
import type { Who } from '#approvals'
import { valueOf, whoOf } from './who-value.ts'

const ID = '0197a2d4-0000-7000-8000-000000000001'

test.each<Who>([
  { by: 'role', roles: ['chair', 'viceChair'] },
  { by: 'role', roles: ['officeChief'] },
  { by: 'body', body: ID as never, role: 'standingMember' },
  { by: 'account', account: ID as never },
])('a step is read from its choice as it was: %j', (who) => {
  expect(whoOf(valueOf(who))).toEqual(who)
})
