import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { defineJob, send } from '#platform/jobs'
import { remindByRule } from './remind.ts'
import { councilsAwaiting } from './reminders.store.ts'

/** Reminds the agencies of one council. */
export const remindCouncilJob = defineJob('commitments.remind-council', {
  schema: z.object({ council: CouncilId }),
  why: 'reminders go out by rule, not by a person',
  council: ({ council }) => council,
  handle: async (tx, { council }) => {
    await remindByRule(tx, council)
  },
})

/** Every working morning: a job for each council that awaits something, so that one council's trouble isn't another's. */
export const remindAllJob = defineJob('commitments.remind-all', {
  schema: z.object({}),
  why: 'finds the councils that await an answer',
  handle: async (tx) => {
    for (const council of await councilsAwaiting(tx)) await send(tx, remindCouncilJob, { council })
  },
  schedule: { cron: '30 7 * * 1-5', payload: {} },
})
