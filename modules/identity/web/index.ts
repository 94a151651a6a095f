import { type Me, type WebModule, withImportWords } from '#platform/ui'
import {
  IconArrowsExchange,
  IconDeviceTablet,
  IconHelpHexagon,
  IconMail,
  IconShieldLock,
  IconUserPlus,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { withProtectionWords } from './protection/words.ts'
import { withWords } from './screen-words.ts'
import { OFFICE } from './shared/office.ts'
import { paths } from './shared/paths.ts'
import { withPeopleWords } from './shared/people-words.ts'

const managesRoles = ({ as }: Me): boolean => OFFICE.has(as.role)
/** A specialist may stand at the desk, and manages nothing else here. */
const onlyAtDesk = ({ as }: Me): boolean => as.role === 'specialist'
const atDesk = (me: Me): boolean => managesRoles(me) || onlyAtDesk(me)

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
      path: paths.roles,
      visible: managesRoles,
      children: [
        { label: 'identity:screen.nav.roles', icon: IconUsersGroup, path: paths.roles, visible: managesRoles },
        { label: 'identity:screen.nav.people', icon: IconUsers, path: paths.people, visible: managesRoles },
        { label: 'identity:screen.nav.invitations', icon: IconMail, path: paths.invitations, visible: managesRoles },
        {
          label: 'identity:screen.nav.handovers',
          icon: IconArrowsExchange,
          path: paths.handovers,
          visible: managesRoles,
        },
        {
          label: 'identity:screen.nav.protection',
          icon: IconShieldLock,
          path: '/admin/sign-in-security',
          visible: managesRoles,
        },
        { label: 'identity:screen.nav.desk', icon: IconHelpHexagon, path: paths.desk, visible: managesRoles },
        { label: 'identity:screen.nav.devices', icon: IconDeviceTablet, path: paths.devices, visible: managesRoles },
      ],
    },
    {
      id: 'admin',
      label: 'identity:screen.nav.desk',
      shortLabel: 'identity:screen.nav.desk',
      icon: IconHelpHexagon,
      path: paths.desk,
      visible: onlyAtDesk,
      children: [
        { label: 'identity:screen.nav.desk', icon: IconHelpHexagon, path: paths.desk, visible: onlyAtDesk },
        { label: 'identity:screen.nav.devices', icon: IconDeviceTablet, path: paths.devices, visible: onlyAtDesk },
      ],
    },
  ],
  routes: [
    {
      path: paths.roles,
      title: 'identity:screen.nav.roles',
      load: () => withWords(import('./roles-screen.tsx')).then((m) => m.RolesScreen),
    },
    {
      path: paths.grant,
      title: 'identity:screen.nav.grant',
      load: () => withWords(import('./grant-role-screen.tsx')).then((m) => m.GrantRoleScreen),
    },
    {
      path: paths.people,
      title: 'identity:screen.nav.people',
      load: () => withPeopleWords(import('./people/people-screen.tsx')).then((m) => m.PeopleScreen),
    },
    {
      path: paths.invitations,
      title: 'identity:screen.nav.invitations',
      load: () => withPeopleWords(import('./invitations/invitations-screen.tsx')).then((m) => m.InvitationsScreen),
    },
    {
      path: paths.invite,
      title: 'identity:screen.nav.invite',
      load: () => withWords(withPeopleWords(import('./invitations/invite-screen.tsx'))).then((m) => m.InviteScreen),
    },
    {
      path: paths.inviteMany,
      title: 'identity:screen.nav.inviteMany',
      load: () =>
        withImportWords(withPeopleWords(import('./invitations/invite-many-screen.tsx'))).then(
          (m) => m.InviteManyScreen,
        ),
    },
    {
      path: paths.handovers,
      title: 'identity:screen.nav.handovers',
      load: () => withPeopleWords(import('./handovers/handovers-screen.tsx')).then((m) => m.HandoversScreen),
    },
    {
      path: paths.handOver,
      title: 'identity:screen.nav.handOver',
      load: () => withPeopleWords(import('./handovers/hand-over-screen.tsx')).then((m) => m.HandOverScreen),
    },
    {
      path: paths.handover('$handover'),
      title: 'identity:screen.nav.handovers',
      load: () => withPeopleWords(import('./handovers/handover-screen.tsx')).then((m) => m.HandoverScreen),
    },
    {
      path: paths.desk,
      title: 'identity:screen.nav.desk',
      load: () => withPeopleWords(import('./desk/desk-screen.tsx')).then((m) => m.DeskScreen),
    },
    {
      path: paths.devices,
      title: 'identity:screen.nav.devices',
      load: () => withPeopleWords(import('./desk/devices-screen.tsx')).then((m) => m.DevicesScreen),
    },
    {
      path: '/admin/sign-in-security',
      title: 'identity:screen.nav.protection',
      load: () => withProtectionWords(import('./protection/protection-screen.tsx')).then((m) => m.ProtectionScreen),
    },
  ],
  today: [
    {
      id: 'identity/ownerless',
      section: 'waiting',
      visible: managesRoles,
      load: () => import('./today/ownerless-card.tsx').then((m) => m.OwnerlessCard),
    },
  ],
  palette: [
    {
      id: 'identity/desk',
      label: 'identity:screen.nav.desk',
      icon: IconHelpHexagon,
      path: paths.desk,
      visible: atDesk,
    },
    {
      id: 'identity/invite',
      label: 'identity:screen.nav.invite',
      icon: IconMail,
      path: paths.invite,
      visible: managesRoles,
    },
    {
      id: 'identity/hand-over',
      label: 'identity:screen.nav.handOver',
      icon: IconArrowsExchange,
      path: paths.handOver,
      visible: managesRoles,
    },
    {
      id: 'identity/grant-role',
      label: 'identity:screen.nav.grant',
      icon: IconUserPlus,
      path: paths.grant,
      visible: managesRoles,
    },
  ],
}
