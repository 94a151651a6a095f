import type { Translation } from '#platform/refusal'
import { roleNamesEn } from '../contract/role-names.en.ts'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  roles: roleNamesEn,
  screen: {
    today: {
      ownerless: '{count} items without an owner',
      ownerlessLine: '{count} items of {name} ({title})',
      missed: '{count} planned handovers not carried out',
      missedLine: '{day}: nothing passed from {from} to {to}, who held no role any more',
    },
    nav: {
      roles: 'Roles and accounts',
      short: 'Roles',
      protection: 'Sign-in security',
      grant: 'Grant a role',
      people: 'People',
      invitations: 'Invitations',
      invite: 'Invite a person',
      inviteMany: 'Invite a list from Excel',
      handovers: 'Handovers',
      handOver: 'Hand over somebody’s work',
      desk: 'Help desk',
      devices: 'Lent machines',
    },
  },
}
