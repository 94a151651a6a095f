/** Where the screens of this module stand below /app. */
export const paths = {
  roles: '/admin/roles',
  grant: '/admin/roles/new',
  people: '/admin/people',
  invitations: '/admin/invitations',
  invite: '/admin/invitations/new',
  inviteMany: '/admin/invitations/import',
  desk: '/desk',
  devices: '/desk/machines',
  handovers: '/admin/handovers',
  handOver: '/admin/handovers/new',
  handover: (id: string) => `/admin/handovers/${id}`,
} as const
