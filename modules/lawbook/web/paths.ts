/** The addresses of this module's screens, below /app. */
export const paths = {
  parameters: '/lawbook',
  parameter: (key: string) => `/lawbook/parameters/${key}`,
  bases: '/lawbook/bases',
  holidays: '/lawbook/holidays',
} as const
