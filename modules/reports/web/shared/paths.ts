/** The addresses of this module's screens, below /app. */
export const paths = {
  list: '/reports',
  open: '/reports/new',
  report: (id: string) => `/reports/${id}`,
  /** Where the report is on its way through approval. */
  paper: (id: string) => `/approvals/${id}`,
} as const
