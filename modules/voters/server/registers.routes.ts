import { CouncilId } from '#platform/access'
import { anyone, can, councilPath, download, get, upload } from '#platform/http'
import { z } from 'zod'
import {
  IMPORT_FILE_LARGEST,
  ImportQuery,
  PetitionCode,
  PUBLIC_CALLS_A_MINUTE,
  PublicPetition,
  VotersImported,
  VotersImportPreview,
} from '#voters'
import { councilOfPath } from './contact.routes.ts'
import { registerTemplate, XLSX } from './export-petitions.ts'
import { importRegister, previewRegister } from './import-register.ts'
import { publicPetitions } from './public-petitions.ts'
import { importVoterContact } from './voters.policy.ts'

const params = councilPath({})
const access = can(importVoterContact, councilOfPath)

/** Excel in, and what the public may look up. */
export const registerRoutes = [
  download('/councils/:council/contact-register/template', {
    summary: 'Mẫu Excel để nhập điểm tiếp xúc hoặc kiến nghị',
    access,
    params,
    query: z.object({ sheet: z.enum(['meetings', 'petitions']) }),
    produces: [XLSX],
    handle: ({ tx, params: { council }, query }) => registerTemplate(tx, council, query.sheet),
  }),
  upload('/councils/:council/contact-register/preview', {
    summary: 'Xem trước tệp Excel: từng chỗ chưa đúng theo dòng, cột và lý do; chưa ghi gì',
    access,
    params,
    query: ImportQuery,
    reply: VotersImportPreview,
    maxBytes: IMPORT_FILE_LARGEST,
    callsPerMinute: 20,
    idempotent: true,
    handle: async ({ tx, params: { council }, query, upload: file }) =>
      previewRegister(tx, council, query.wave, await file.bytes()),
  }),
  upload('/councils/:council/contact-register/imports', {
    summary: 'Nhập điểm tiếp xúc và kiến nghị từ Excel, tất cả hoặc không gì cả',
    access,
    params,
    query: ImportQuery,
    reply: VotersImported,
    maxBytes: IMPORT_FILE_LARGEST,
    callsPerMinute: 20,
    handle: async ({ tx, actor, params: { council }, query, upload: file }) =>
      importRegister(tx, actor, council, query.wave, await file.bytes()),
  }),
  get('/public/petitions/:code', {
    summary: 'Tra cứu kiến nghị theo mã; không có thông tin cá nhân',
    access: anyone('voters follow their petition by its code'),
    params: z.object({ code: PetitionCode }),
    query: z.object({ council: CouncilId.optional() }),
    reply: z.object({ items: z.array(PublicPetition) }),
    callsPerMinute: PUBLIC_CALLS_A_MINUTE,
    handle: async ({ tx, params: { code }, query }) => ({ items: await publicPetitions(tx, code, query.council) }),
  }),
]
