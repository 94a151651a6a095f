import type { Trail } from '#platform/ui'
import { paths } from './shared/paths.ts'

/** What the trail calls this module's acts, and where what they were done to is seen. */
export const trail: Trail = {
  words: {
    vi: () => import('../contract/trail-words.vi.ts').then((m) => m.vi),
    en: () => import('../contract/trail-words.en.ts').then((m) => m.en),
  },
  paths: {
    'approvals/paper': paths.paper,
    'approvals/own-document': paths.document,
    'approvals/chain': () => paths.chains,
    'approvals/setting': () => paths.chains,
    'approvals/delegation': () => paths.delegations,
  },
}
