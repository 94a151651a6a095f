import type { Trail } from '#platform/ui'

/** What the trail calls this module's own acts, and where they are seen. */
export const trail: Trail = {
  words: {
    vi: () => import('../contract/trail-words.vi.ts').then((m) => m.vi),
    en: () => import('../contract/trail-words.en.ts').then((m) => m.en),
  },
  paths: { 'privacy/correction': () => '/admin/privacy', 'privacy/retention': () => '/admin/retention' },
}
