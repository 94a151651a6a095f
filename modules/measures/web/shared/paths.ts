/** The addresses of this module's screens, below /app: in the menu they stand under "Báo cáo, thống kê". */
export const measurePaths = {
  figures: '/reports/figures',
  declared: '/reports/figures/declared',
  measure: (id: string, address: Readonly<Record<string, string>> = {}) => {
    const query = new URLSearchParams(address)
    return query.size === 0 ? `/reports/figures/${id}` : `/reports/figures/${id}?${query}`
  },
} as const
