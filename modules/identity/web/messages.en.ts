import type { Translation } from '#platform/refusal'
import { en as contract } from '../contract/messages.en.ts'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  roles: contract.roles,
  screen: { nav: { roles: 'Roles and accounts', short: 'Roles', grant: 'Grant a role' } },
}
