import { z } from 'zod'
import { defineJob } from '#platform/jobs'
import type { ServerModule } from '#platform/module'
import { actsHolding } from './acts-holding.ts'
import { ownRetention } from './own-rules.ts'
import type { Privacy } from './privacy.ts'
import { privacyRoutes } from './privacy.routes.ts'
import { applyRetention } from './retention.ts'

/** The protection of personal data, over what the modules hold and how long they keep it; the trail's own comes first. */
export function privacyModule(handedIn: Privacy): ServerModule {
  const privacy: Privacy = {
    ...handedIn,
    holdings: [...handedIn.holdings, actsHolding],
    retention: [...handedIn.retention, ...ownRetention],
  }
  for (const named of [privacy.holdings, privacy.retention]) {
    const names = named.map(({ name }) => name)
    if (new Set(names).size < names.length)
      throw new Error('Two holdings or two rules of retention have the same name.')
  }
  const applyNightly = defineJob('privacy.apply-retention', {
    schema: z.object({}),
    why: 'what was kept long enough is removed',
    schedule: { cron: '10 3 * * *', payload: {} },
    handle: async (tx) => {
      await applyRetention(tx, privacy)
    },
  })
  return {
    name: 'privacy',
    routes: privacyRoutes(privacy),
    jobs: [applyNightly],
    messages: { vi: { refusals: {} }, en: { refusals: {} } },
  }
}
