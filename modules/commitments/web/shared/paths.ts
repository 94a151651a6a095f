/** The addresses of this module's screens, below /app. */
export const paths = {
  ledger: '/commitments',
  commitment: (id: string) => `/commitments/${id}`,
  /** The letter of an agency, with what it answers already picked. */
  answer: (ids: readonly string[] = [], agency?: string) => {
    const query = new URLSearchParams({ ...(ids.length > 0 && { ids: ids.join(',') }), ...(agency && { agency }) })
    return query.size === 0 ? '/commitments/answer' : `/commitments/answer?${query}`
  },
  urgings: '/commitments/urgings',
  urging: (id: string) => `/commitments/urgings/${id}`,
  narrowed: (asked: Readonly<Record<string, string>>) => `/commitments?${new URLSearchParams(asked)}`,
} as const
