import { refusals } from '#platform/refusal'
import { peopleRefusals } from './people-refusals.ts'
import { signInRefusals } from './sign-in-refusals.ts'

export const refuse = refusals({
  'identity/wrong-name-or-password': 401,
  'identity/too-many-tries': 429,
  'identity/no-capacity': 403,
  'identity/password-too-common': 422,
  'identity/wrong-current-password': 422,
  'identity/own-role': 422,
  'identity/role-for-council': 422,
  'identity/ends-before-it-began': 422,
  'identity/role-is-over': 422,
  'identity/setup-link-spent': 404,
  ...peopleRefusals,
  ...signInRefusals,
})
