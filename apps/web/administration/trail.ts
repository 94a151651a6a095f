import type { Trail } from '#platform/ui'

/** What the trail calls what is done in the machine room, and where it is seen. */
export const trail: Trail = {
  words: {
    vi: () => import('./trail-words.vi.ts').then((m) => m.vi),
    en: () => import('./trail-words.en.ts').then((m) => m.en),
  },
  paths: { 'administration/job': () => '/admin/jobs', 'administration/delivery': () => '/admin/jobs' },
}
