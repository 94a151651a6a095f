import type { Role } from '#platform/access'
import type { Me, WebModule } from '#platform/ui'
import { IconUsersGroup, IconUserPlus } from '@tabler/icons-react'
import { withWords } from './screen-words.ts'

const OFFICE: ReadonlySet<Role> = new Set(['officeChief', 'communeOfficer', 'systemAdmin'])
const managesRoles = ({ as }: Me): boolean => OFFICE.has(as.role)

/** What the web app is offered for people and their roles; signing in and one's own account belong to the shell. */
export const identityWeb: WebModule = {
  name: 'identity',
  messages: {
    vi: () => import('./messages.vi.ts').then((m) => m.vi),
    en: () => import('./messages.en.ts').then((m) => m.en),
  },
  trail: () => import('./trail.ts').then((m) => m.trail),
  navigation: [
    {
      id: 'admin',
      label: 'identity:screen.nav.roles',
      shortLabel: 'identity:screen.nav.short',
      icon: IconUsersGroup,
      path: '/admin/roles',
      visible: managesRoles,
    },
  ],
  routes: [
    {
      path: '/admin/roles',
      title: 'identity:screen.nav.roles',
      load: () => withWords(import('./roles-screen.tsx')).then((m) => m.RolesScreen),
    },
    {
      path: '/admin/roles/new',
      title: 'identity:screen.nav.grant',
      load: () => withWords(import('./grant-role-screen.tsx')).then((m) => m.GrantRoleScreen),
    },
  ],
  palette: [
    {
      id: 'identity/grant-role',
      label: 'identity:screen.nav.grant',
      icon: IconUserPlus,
      path: '/admin/roles/new',
      visible: managesRoles,
    },
  ],
}
