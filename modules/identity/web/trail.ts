import type { Trail } from '#platform/ui'

/** What the trail calls this module's acts, and where what they were done to is seen. */
export const trail: Trail = {
  words: {
    vi: () => import('../contract/messages.vi.ts').then((m) => m.vi),
    en: () => import('../contract/messages.en.ts').then((m) => m.en),
  },
  paths: { 'identity/assignment': () => '/admin/roles', 'identity/account': () => '/admin/roles' },
}
