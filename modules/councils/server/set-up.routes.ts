import { z } from 'zod'
import { system } from '#platform/access'
import { anyone, DONE, Done, get, post } from '#platform/http'
import { ProvinceChoices, SetUp, SetupToken } from '#councils'
import { readProvinces, setUp } from './set-up.ts'

const CALLS_PER_MINUTE = 20

export const setUpRoutes = [
  get('/setup/provinces', {
    summary: 'Các tỉnh để chọn khi thiết lập lần đầu',
    access: anyone('nobody has an account yet; the one-time link is the key', system('first set-up')),
    callsPerMinute: CALLS_PER_MINUTE,
    query: z.object({ token: SetupToken }),
    reply: ProvinceChoices,
    handle: ({ tx, query }) => readProvinces(tx, query.token),
  }),
  post('/setup', {
    summary: 'Thiết lập lần đầu: tỉnh và quản trị viên đầu tiên',
    access: anyone('nobody has an account yet; the one-time link is the key', system('first set-up')),
    callsPerMinute: CALLS_PER_MINUTE,
    body: SetUp,
    reply: Done,
    handle: async ({ tx, body }) => {
      await setUp(tx, body)
      return DONE
    },
  }),
]
