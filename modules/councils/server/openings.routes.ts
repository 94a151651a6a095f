import { z } from 'zod'
import { CouncilId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { can, councilPath, DONE, Done, download, get, post, upload } from '#platform/http'
import { ImportPreview } from '#platform/sheets'
import { PrintedSlips } from '#identity'
import {
  AppointFirst,
  CouncilOpened,
  IMPORT_FILE_LARGEST,
  InviteFirstPeople,
  OpenCouncil,
  OpeningList,
  OpeningProposal,
  OrganisationChart,
  Readiness,
  Register,
  SetRegulation,
  SHEET_NAME_LONGEST,
  UnitId,
} from '#councils'
import { appointToPost } from './appoint-to-post.ts'
import { continueOpening, handOver, inOpening } from './continue-opening.ts'
import { continueOpenings, openCouncils, readComposition } from './councils.policy.ts'
import { registerTemplate, XLSX } from './export-registers.ts'
import { letIn, printSlipsAgain } from './first-people.ts'
import { openCommune } from './open-commune.ts'
import { findOpening, type Opening } from './openings.store.ts'
import { councilOfPath } from './paths.ts'
import { proposeOpening } from './propose-opening.ts'
import { readOpenings, readReadiness } from './read-readiness.ts'
import { readOrganisation } from './read-organisation.ts'
import { FIRST_REGISTERS } from './registers.ts'
import { setRegulation } from './set-regulation.ts'

const openedPath = councilPath({ opened: CouncilId })
const registerPath = councilPath({ opened: CouncilId, register: Register.extract(['delegates', 'posts']) })
/** The sheet of the workbook that is meant, where it has several. */
const chosenSheet = z.object({ sheet: z.string().max(SHEET_NAME_LONGEST).optional() })
const Written = z.object({ rows: z.int() })

/** The opening that a path speaks of, if it is the province's own. */
async function openingOfPath(tx: Tx, path: z.infer<typeof openedPath>): Promise<Opening | undefined> {
  const opening = await findOpening(tx, path.opened)
  return opening?.openedBy === path.council ? opening : undefined
}

const continues = can(continueOpenings, openingOfPath)

export const openingRoutes = [
  get('/councils/:council/readiness', {
    summary: 'Cơ quan đã sẵn sàng làm việc đến đâu',
    access: can(readComposition),
    params: councilPath({}),
    reply: Readiness,
    handle: ({ tx, actor, params }) => readReadiness(tx, actor, params.council),
  }),
  get('/councils/:council/openings', {
    summary: 'Mở cơ quan cho các xã, phường, đặc khu: chưa mở, đang mở',
    access: can(openCouncils, councilOfPath),
    params: councilPath({}),
    reply: OpeningList,
    handle: ({ tx, params }) => readOpenings(tx, params.council),
  }),
  get('/councils/:council/openings/proposal', {
    summary: 'Nội dung đề xuất khi mở cơ quan của một đơn vị',
    access: can(openCouncils, councilOfPath),
    params: councilPath({}),
    query: z.object({ unit: UnitId, population: z.coerce.number().int().min(0).optional() }),
    reply: OpeningProposal,
    handle: ({ tx, params, query }) => proposeOpening(tx, params.council, query),
  }),
  post('/councils/:council/openings', {
    summary: 'Mở cơ quan của một xã, phường, đặc khu',
    access: can(openCouncils, councilOfPath),
    params: councilPath({}),
    body: OpenCouncil,
    status: 201,
    reply: CouncilOpened,
    handle: ({ tx, actor, params, body, publicUrl }) => openCommune(tx, actor, params.council, body, publicUrl),
  }),
  get('/councils/:council/openings/:opened/organisation', {
    summary: 'Thường trực, các Ban của cơ quan đang mở',
    access: continues,
    params: openedPath,
    query: z.object({ on: CalendarDate.optional() }),
    reply: OrganisationChart,
    handle: ({ tx, actor, params, query }) =>
      inOpening(tx, params.opened, (own) => readOrganisation(own, actor, params.opened, query.on)),
  }),
  post('/councils/:council/openings/:opened/people', {
    summary: 'Mời những người đầu tiên của cơ quan đang mở',
    access: continues,
    params: openedPath,
    body: InviteFirstPeople,
    status: 201,
    reply: PrintedSlips,
    handle: ({ tx, actor, params, body, publicUrl }) =>
      continueOpening(tx, actor, params.opened, 'people', (own) =>
        letIn(own, actor, params.opened, body.people, publicUrl),
      ),
  }),
  post('/councils/:council/openings/:opened/slips', {
    summary: 'In lại phiếu của những người được mời chưa vào hệ thống',
    access: continues,
    params: openedPath,
    body: z.object({}),
    reply: PrintedSlips,
    handle: ({ tx, actor, params, publicUrl }) =>
      continueOpening(tx, actor, params.opened, 'people', (own) =>
        printSlipsAgain(own, actor, params.opened, publicUrl),
      ),
  }),
  post('/councils/:council/openings/:opened/regulation', {
    summary: 'Ghi thông số quy chế làm việc của cơ quan đang mở',
    access: continues,
    params: openedPath,
    body: SetRegulation,
    reply: Done,
    handle: ({ tx, actor, params, body }) =>
      continueOpening(tx, actor, params.opened, 'regulation', async (own) => {
        await setRegulation(own, actor, params.opened, body)
        return DONE
      }),
  }),
  post('/councils/:council/openings/:opened/posts', {
    summary: 'Ghi các chức danh của cơ quan đang mở',
    access: continues,
    params: openedPath,
    body: AppointFirst,
    status: 201,
    reply: Written,
    handle: ({ tx, actor, params, body }) =>
      continueOpening(tx, actor, params.opened, 'posts', async (own) => {
        for (const one of body.posts) await appointToPost(own, actor, params.opened, one)
        return { rows: body.posts.length }
      }),
  }),
  upload('/councils/:council/openings/:opened/registers/:register/preview', {
    summary: 'Nhập danh mục của cơ quan đang mở từ Excel: xem trước',
    access: continues,
    params: registerPath,
    query: chosenSheet,
    maxBytes: IMPORT_FILE_LARGEST,
    reply: ImportPreview,
    handle: async ({ tx, actor, params: { opened, register }, query, upload: file }) => {
      const sent = { content: await file.bytes(), sheet: query.sheet }
      return inOpening(tx, opened, (own) => FIRST_REGISTERS[register].preview(own, actor, opened, sent))
    },
  }),
  upload('/councils/:council/openings/:opened/registers/:register/import', {
    summary: 'Nhập danh mục của cơ quan đang mở từ Excel',
    access: continues,
    params: registerPath,
    query: chosenSheet,
    maxBytes: IMPORT_FILE_LARGEST,
    reply: Written,
    handle: async ({ tx, actor, params: { opened, register }, query, upload: file }) => {
      const sent = { content: await file.bytes(), sheet: query.sheet }
      return continueOpening(tx, actor, opened, register, (own) =>
        FIRST_REGISTERS[register].take(own, actor, opened, sent),
      )
    },
  }),
  download('/councils/:council/openings/:opened/registers/:register/template', {
    summary: 'Mẫu Excel của danh mục cho cơ quan đang mở',
    access: continues,
    params: registerPath,
    produces: [XLSX],
    handle: ({ tx, actor, params: { opened, register } }) =>
      inOpening(tx, opened, (own) => registerTemplate(own, actor, opened, register)),
  }),
  post('/councils/:council/openings/:opened/hand-over', {
    summary: 'Bàn giao cơ quan đang mở cho văn phòng của cơ quan đó',
    access: continues,
    params: openedPath,
    body: z.object({}),
    reply: z.object({ council: CouncilId, handedOverOn: CalendarDate }),
    handle: ({ tx, actor, params }) => handOver(tx, actor, params.opened),
  }),
]
