/** The addresses of this module's screens, below /app. */
export const measurePaths = {
  figures: '/figures',
  declared: '/figures/declared',
  measure: (id: string, address: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(address)
    return query.size === 0 ? `/figures/${id}` : `/figures/${id}?${query}`
  },
} as const
