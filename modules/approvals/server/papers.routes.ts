import { z } from 'zod'
import { can, councilPath, download, get, PageQuery, pageOf, type Route, upload } from '#platform/http'
import {
  FILE_LARGEST,
  FileId,
  PaperCounts,
  PaperFilter,
  PaperId,
  PaperRow,
  PaperUpload,
  PaperView,
  TakenFile,
} from '#approvals'
import * as may from './approvals.policy.ts'
import { exportPapers, XLSX } from './export-papers.ts'
import type { Kinds } from './kinds.ts'
import { openPaperFile, paperAsPdf, paperAsWord, PDF, WORD } from './print-paper.ts'
import { paperSlip } from './print-slip.ts'
import { readPaper } from './read-paper.ts'
import { countPapers, listPapers, readablePaper } from './read-papers.ts'
import { councilOfPath } from './settings.routes.ts'
import { takeFile } from './take-file.ts'

const params = councilPath({})
const onePath = councilPath({ paper: PaperId })
const roundQuery = z.object({ round: z.coerce.number().int().min(1).optional() })
const root = '/councils/:council/approvals'

/** Reading papers: what waits, what was submitted, what was dealt with; one whole, with what was read. */
export function paperRoutes(kinds: Kinds): readonly Route[] {
  const readable = can(may.readPaper, readablePaper)
  return [
    get(root, {
      summary: 'Văn bản trình ký: chờ tôi, tôi trình, đã xử lý hoặc tất cả; mới nhất trước',
      access: can(may.readInbox, councilOfPath),
      params,
      query: PageQuery.extend(PaperFilter.shape),
      reply: pageOf(PaperRow),
      handle: ({ tx, actor, params: { council }, query }) => listPapers(tx, actor, council, query),
    }),
    get(`${root}/counts`, {
      summary: 'Số lượng theo từng bộ lọc, và số đang chờ tôi',
      access: can(may.readInbox, councilOfPath),
      params,
      query: PaperFilter,
      reply: PaperCounts,
      handle: ({ tx, actor, params: { council }, query }) => countPapers(tx, actor, council, query),
    }),
    download(`${root}/export`, {
      summary: 'Xuất danh sách ra Excel',
      access: can(may.readInbox, councilOfPath),
      params,
      query: PaperFilter,
      produces: [XLSX],
      callsPerMinute: 20,
      handle: ({ tx, actor, params: { council }, query }) => exportPapers(tx, actor, kinds, council, query),
    }),
    upload(`${root}/files`, {
      summary: 'Tải lên bản đã ký, ảnh bút phê hoặc văn bản để dùng ở bước sau',
      access: can(may.takeFiles, councilOfPath),
      params,
      query: PaperUpload,
      reply: TakenFile,
      maxBytes: FILE_LARGEST,
      handle: ({ tx, actor, params: { council }, query, upload: file }) =>
        takeFile(tx, actor, council, { ...query, name: file.name, stream: file.stream }),
    }),
    get(`${root}/:paper`, {
      summary: 'Một văn bản trình với quy trình, lịch sử và việc làm được',
      access: readable,
      params: onePath,
      reply: PaperView,
      handle: ({ tx, actor, params: { council, paper } }) => readPaper(tx, actor, kinds, council, paper),
    }),
    download(`${root}/:paper/pdf`, {
      summary: 'Văn bản trình dạng PDF; của lần trình nào thì nêu lần đó',
      access: readable,
      params: onePath,
      query: roundQuery,
      produces: [PDF],
      callsPerMinute: 60,
      handle: ({ tx, params: { council, paper }, query }) => paperAsPdf(tx, council, paper, query.round),
    }),
    download(`${root}/:paper/word`, {
      summary: 'Văn bản trình dạng Word',
      access: readable,
      params: onePath,
      query: roundQuery,
      produces: [WORD],
      callsPerMinute: 30,
      handle: ({ tx, params: { council, paper }, query }) => paperAsWord(tx, council, paper, query.round),
    }),
    download(`${root}/:paper/slip`, {
      summary: 'Phiếu trình: ai trình, duyệt, ký, phát hành, khi nào, với tư cách nào',
      access: readable,
      params: onePath,
      query: z.object({}),
      produces: [PDF],
      callsPerMinute: 30,
      handle: ({ tx, params: { council, paper } }) => paperSlip(tx, kinds, council, paper),
    }),
    download(`${root}/:paper/files/:file`, {
      summary: 'Bản đã ký hoặc ảnh bút phê của một bước',
      access: readable,
      params: councilPath({ paper: PaperId, file: FileId }),
      produces: ['application/octet-stream'],
      handle: ({ tx, params: { council, paper, file } }) => openPaperFile(tx, council, paper, file),
    }),
  ]
}
