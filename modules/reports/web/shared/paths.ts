/** The addresses of this module's screens, below /app. */
export const paths = {
  list: '/reports',
  open: '/reports/new',
  report: (id: string) => `/reports/${id}`,
} as const
