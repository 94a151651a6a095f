import type { CouncilId } from '#platform/access'
import { can, councilPath, DONE, Done, get, PageQuery, pageOf, post, put } from '#platform/http'
import { z } from 'zod'
import {
  AddMeeting,
  AddWave,
  ChangeMeeting,
  ChangeWave,
  Meeting,
  MeetingFilter,
  MeetingId,
  MeetingView,
  Wave,
  WaveId,
  WaveView,
} from '#voters'
import { addMeeting, changeMeeting } from './add-meeting.ts'
import { addWave, changeWave } from './add-wave.ts'
import { listMeetings, listWaves, readMeeting, readWave, subjectOf } from './read-voters.ts'
import * as may from './voters.policy.ts'

const params = councilPath({})
const wavePath = councilPath({ wave: WaveId })
const meetingPath = councilPath({ meeting: MeetingId })

/** The council of the path, as policies of what isn't there yet look at it. */
export const councilOfPath = async (_tx: unknown, { council }: { council: CouncilId }) => ({ councilId: council })

/** Waves of contact and their meeting points. */
export const contactRoutes = [
  get('/councils/:council/contact-waves', {
    summary: 'Các đợt tiếp xúc cử tri, mới nhất trước',
    access: can(may.readVoterContact),
    params,
    query: PageQuery,
    reply: pageOf(Wave),
    handle: ({ tx, params: { council }, query }) => listWaves(tx, council, query),
  }),
  post('/councils/:council/contact-waves', {
    summary: 'Thêm đợt tiếp xúc',
    access: can(may.addWaves, councilOfPath),
    params,
    body: AddWave,
    reply: z.object({ id: WaveId }),
    status: 201,
    handle: ({ tx, actor, params: { council }, body }) => addWave(tx, actor, council, body),
  }),
  get('/councils/:council/contact-waves/:wave', {
    summary: 'Một đợt tiếp xúc với số điểm, số cử tri, số kiến nghị',
    access: can(may.readVoterContact),
    params: wavePath,
    reply: WaveView,
    handle: ({ tx, actor, params: { council, wave } }) => readWave(tx, actor, council, wave),
  }),
  put('/councils/:council/contact-waves/:wave', {
    summary: 'Sửa đợt tiếp xúc',
    access: can(may.changeWaves, (tx, { council, wave }: { council: CouncilId; wave: WaveId }) =>
      subjectOf(tx, 'voters.wave', council, wave),
    ),
    params: wavePath,
    body: ChangeWave,
    reply: Done,
    handle: async ({ tx, actor, params: { council, wave }, body }) => {
      await changeWave(tx, actor, council, wave, body)
      return DONE
    },
  }),
  get('/councils/:council/contact-meetings', {
    summary: 'Các điểm tiếp xúc, mới nhất trước',
    access: can(may.readVoterContact),
    params,
    query: PageQuery.extend(MeetingFilter.shape),
    reply: pageOf(Meeting),
    handle: ({ tx, params: { council }, query }) => listMeetings(tx, council, query),
  }),
  post('/councils/:council/contact-meetings', {
    summary: 'Thêm điểm tiếp xúc',
    access: can(may.addMeetings, councilOfPath),
    params,
    body: AddMeeting,
    reply: z.object({ id: MeetingId }),
    status: 201,
    handle: ({ tx, actor, params: { council }, body }) => addMeeting(tx, actor, council, body),
  }),
  get('/councils/:council/contact-meetings/:meeting', {
    summary: 'Một điểm tiếp xúc với đại biểu tham dự',
    access: can(may.readVoterContact),
    params: meetingPath,
    reply: MeetingView,
    handle: ({ tx, actor, params: { council, meeting } }) => readMeeting(tx, actor, council, meeting),
  }),
  put('/councils/:council/contact-meetings/:meeting', {
    summary: 'Sửa điểm tiếp xúc',
    access: can(may.changeMeetings, (tx, { council, meeting }: { council: CouncilId; meeting: MeetingId }) =>
      subjectOf(tx, 'voters.meeting', council, meeting),
    ),
    params: meetingPath,
    body: ChangeMeeting,
    reply: Done,
    handle: async ({ tx, actor, params: { council, meeting }, body }) => {
      await changeMeeting(tx, actor, council, meeting, body)
      return DONE
    },
  }),
]
