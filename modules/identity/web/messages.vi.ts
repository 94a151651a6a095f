import { vi as contract } from '../contract/messages.vi.ts'

/** The words that travel with the app itself: the menu's, and the names of roles. */
export const vi = {
  roles: contract.roles,
  screen: { nav: { roles: 'Vai trò, tài khoản', short: 'Vai trò', grant: 'Giao vai trò' } },
}
