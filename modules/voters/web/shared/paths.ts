/** The addresses of this module's screens, below /app, and of the page that voters open. */
export const paths = {
  contact: '/voters',
  meeting: (id: string) => `/voters/meetings/${id}`,
  changeMeeting: (id: string) => `/voters/meetings/${id}/change`,
  addMeeting: (wave: string) => `/voters/meetings/new?wave=${wave}`,
  petitions: '/voters/petitions',
  petition: (id: string) => `/voters/petitions/${id}`,
  changePetition: (id: string) => `/voters/petitions/${id}/change`,
  addPetition: (meeting?: string) =>
    meeting === undefined ? '/voters/petitions/new' : `/voters/petitions/new?meeting=${meeting}`,
  forward: (ids: readonly string[] = []) =>
    ids.length === 0 ? '/voters/forward' : `/voters/forward?ids=${ids.join(',')}`,
  /** Where a letter is on its way through approval. */
  paper: (id: string) => `/approvals/${id}`,
  import: (wave?: string) => (wave === undefined ? '/voters/import' : `/voters/import?wave=${wave}`),
  narrowed: (asked: Readonly<Record<string, string>>) => `/voters/petitions?${new URLSearchParams(asked)}`,
  /** Where a voter sees how far it is: nothing personal stands there. */
  publicStatus: (code: string) => `${location.origin}/tra-cuu/${code}`,
} as const
