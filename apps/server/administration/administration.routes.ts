import { z } from 'zod'
import { can, DONE, Done, get, post } from '#platform/http'
import { runTheSystem } from './administration.policy.ts'
import { readHealth } from './health.ts'
import { discardDead, discardJob, readJobs, retryDelivery, retryJob } from './jobs.ts'
import { readStorage } from './storage.ts'
import { HealthView, JobsView, OfHandler, StorageView } from './views.ts'

const access = can(runTheSystem)
const ofJob = z.object({ job: z.uuid('Mã việc không đúng') })
const ofEvent = z.object({ event: z.uuid('Mã sự kiện không đúng') })

export const administrationRoutes = [
  get('/administration/jobs', {
    summary: 'Việc chạy ngầm: hàng đợi, việc hỏng, sự kiện chưa xử lý được',
    access,
    reply: JobsView,
    handle: ({ tx }) => readJobs(tx),
  }),
  post('/administration/jobs/:job/retry', {
    summary: 'Chạy lại một việc đã hỏng',
    access,
    params: ofJob,
    reply: Done,
    handle: async ({ tx, actor, params }) => {
      await retryJob(tx, actor, params.job)
      return DONE
    },
  }),
  post('/administration/jobs/:job/discard', {
    summary: 'Bỏ hẳn một việc đã hỏng',
    access,
    params: ofJob,
    reply: Done,
    handle: async ({ tx, actor, params }) => {
      await discardJob(tx, actor, params.job)
      return DONE
    },
  }),
  post('/administration/deliveries/:event/retry', {
    summary: 'Xử lý lại một sự kiện đã bỏ',
    access,
    params: ofEvent,
    body: OfHandler,
    reply: Done,
    handle: async ({ tx, actor, params, body }) => {
      await retryDelivery(tx, actor, { ...body, ...params })
      return DONE
    },
  }),
  post('/administration/deliveries/:event/discard', {
    summary: 'Bỏ hẳn việc xử lý một sự kiện',
    access,
    params: ofEvent,
    body: OfHandler,
    reply: Done,
    handle: async ({ tx, actor, params, body }) => {
      await discardDead(tx, actor, { ...body, ...params })
      return DONE
    },
  }),
  get('/administration/storage', {
    summary: 'Dung lượng: tệp của từng cơ quan, cơ sở dữ liệu, chỗ trống trên đĩa',
    access,
    reply: StorageView,
    callsPerMinute: 12,
    handle: ({ tx }) => readStorage(tx),
  }),
  get('/administration/health', {
    summary: 'Tình trạng hệ thống',
    access,
    reply: HealthView,
    handle: ({ tx }) => readHealth(tx),
  }),
]
