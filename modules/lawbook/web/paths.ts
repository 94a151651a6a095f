/** The addresses of this module's screens, below /app. */
export const paths = {
  /** The first page of the lawbook: the parameters again, under the address of the whole. */
  home: '/lawbook',
  parameters: '/lawbook/parameters',
  parameter: (key: string) => `/lawbook/parameters/${key}`,
  bases: '/lawbook/bases',
  holidays: '/lawbook/holidays',
} as const
