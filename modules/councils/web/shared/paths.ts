/** The addresses of this module's screens, below /app. */
export const paths = {
  home: '/organisation',
  delegates: '/organisation/delegates',
  addDelegate: '/organisation/delegates/new',
  delegate: (mandate: string) => `/organisation/delegates/${mandate}`,
  changeDelegate: (mandate: string) => `/organisation/delegates/${mandate}/change`,
  bodies: '/organisation/bodies',
  agencies: '/organisation/agencies',
  addAgency: '/organisation/agencies/new',
  electionUnits: '/organisation/election-units',
  statistics: '/organisation/statistics',
  history: '/organisation/history',
  import: (register: string) => `/organisation/import/${register}`,
  below: '/organisation/below',
  commune: (council: string) => `/organisation/below/${council}`,
} as const
