import { z } from 'zod'
import { AgencyId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { can, councilPath, get, PageQuery, pageOf, patch, post, put, signedIn } from '#platform/http'
import { AddAgency, Agency, AgencyDetail, AgencyFilter, ChangeAgency, ChangeAgencyHead, FieldList } from '#councils'
import { addAgency } from './add-agency.ts'
import { listFields } from './agencies.store.ts'
import { changeAgency } from './change-agency.ts'
import { changeAgencyHead } from './change-agency-head.ts'
import { changeAgencies, readComposition } from './councils.policy.ts'
import { councilOfPath } from './paths.ts'
import { readAgencies, readAgency } from './read-agencies.ts'

const agencyPath = councilPath({ agency: AgencyId })
const AgencyVersion = z.object({ agency: AgencyId, version: z.int() })

export const agencyRoutes = [
  get('/fields', {
    summary: 'Danh mục lĩnh vực',
    access: signedIn('the list of fields is the same for everybody'),
    reply: FieldList,
    handle: ({ tx }) => listFields(tx),
  }),
  get('/councils/:council/agencies', {
    summary: 'Danh mục cơ quan vào một ngày',
    access: can(readComposition),
    params: councilPath({}),
    query: AgencyFilter.extend({ on: CalendarDate.optional(), ...PageQuery.shape }),
    reply: pageOf(Agency),
    handle: ({ tx, params, query }) => readAgencies(tx, params.council, query),
  }),
  get('/councils/:council/agencies/:agency', {
    summary: 'Một cơ quan và các thủ trưởng',
    access: can(readComposition),
    params: agencyPath,
    reply: AgencyDetail,
    handle: ({ tx, actor, params }) => readAgency(tx, actor, params.council, params.agency),
  }),
  post('/councils/:council/agencies', {
    summary: 'Thêm cơ quan',
    access: can(changeAgencies, councilOfPath),
    params: councilPath({}),
    body: AddAgency,
    status: 201,
    reply: z.object({ agency: AgencyId }),
    handle: ({ tx, actor, params, body }) => addAgency(tx, actor, params.council, body),
  }),
  patch('/councils/:council/agencies/:agency', {
    summary: 'Sửa cơ quan',
    access: can(changeAgencies, councilOfPath),
    params: agencyPath,
    body: ChangeAgency,
    reply: AgencyVersion,
    handle: ({ tx, actor, params, body }) => changeAgency(tx, actor, params.council, params.agency, body),
  }),
  put('/councils/:council/agencies/:agency/head', {
    summary: 'Thay thủ trưởng cơ quan',
    access: can(changeAgencies, councilOfPath),
    params: agencyPath,
    body: ChangeAgencyHead,
    reply: AgencyVersion,
    handle: ({ tx, actor, params, body }) => changeAgencyHead(tx, actor, params.council, params.agency, body),
  }),
]
