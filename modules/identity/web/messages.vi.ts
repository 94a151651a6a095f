import { vi as contract } from '../contract/messages.vi.ts'

/** The words that travel with the app itself: the menu's, and what the trail names of people and their roles. */
export const vi = {
  acts: contract.acts,
  roles: contract.roles,
  subjects: {
    'identity/assignment': 'Vai trò',
    'identity/account': 'Tài khoản',
    'identity/login': 'Nơi đăng nhập',
    'identity/installation': 'Hệ thống',
  },
  screen: { nav: { roles: 'Vai trò, tài khoản', short: 'Vai trò', grant: 'Giao vai trò' } },
}
