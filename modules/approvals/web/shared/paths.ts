/** The addresses of this module's screens, below /app. */
export const paths = {
  inbox: '/approvals',
  box: (box: string) => `/approvals?box=${box}`,
  paper: (id: string) => `/approvals/${id}`,
  newDocument: '/approvals/documents/new',
  document: (id: string) => `/approvals/documents/${id}`,
  chains: '/approvals/chains',
  delegations: '/approvals/delegations',
} as const
