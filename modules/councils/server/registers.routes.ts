import { z } from 'zod'
import type { Actor, CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { can, councilPath, download, upload } from '#platform/http'
import { ImportPreview } from '#platform/sheets'
import { IMPORT_FILE_LARGEST, Register, SHEET_NAME_LONGEST } from '#councils'
import { importRegisters } from './councils.policy.ts'
import { exportRegister, registerTemplate, XLSX } from './export-registers.ts'
import { agenciesImport } from './import-agencies.ts'
import { delegatesImport } from './import-delegates.ts'
import { electionUnitsImport, pollingAreasImport } from './import-election-units.ts'
import { postsImport } from './import-posts.ts'
import { importRegister, previewImport, type RegisterImport } from './import-register.ts'
import { councilOfPath } from './paths.ts'

/** The sheet of the workbook that is meant, where it has several. */
const chosenSheet = z.object({ sheet: z.string().max(SHEET_NAME_LONGEST).optional() })

const registerPath = councilPath({ register: Register })

/** One pair of routes a register: what a file would do, and doing it. */
function importRoutes<Row>(
  register: Register,
  summary: string,
  prepare: (tx: Tx, actor: Actor, council: CouncilId) => Promise<RegisterImport<Row>>,
) {
  const path = `/councils/:council/registers/${register}`
  const common = {
    access: can(importRegisters, councilOfPath),
    params: councilPath({}),
    query: chosenSheet,
    maxBytes: IMPORT_FILE_LARGEST,
  }
  return [
    upload(`${path}/preview`, {
      ...common,
      summary: `${summary}: xem trước`,
      reply: ImportPreview,
      handle: async ({ tx, actor, params, query, upload: file }) =>
        previewImport({ content: await file.bytes(), sheet: query.sheet }, await prepare(tx, actor, params.council)),
    }),
    upload(`${path}/import`, {
      ...common,
      summary,
      reply: z.object({ rows: z.int() }),
      handle: async ({ tx, actor, params, query, upload: file }) =>
        importRegister(
          tx,
          actor,
          params.council,
          { content: await file.bytes(), sheet: query.sheet },
          await prepare(tx, actor, params.council),
        ),
    }),
  ]
}

export const registerRoutes = [
  ...importRoutes('delegates', 'Nhập đại biểu từ Excel', delegatesImport),
  ...importRoutes('posts', 'Nhập chức danh từ Excel', postsImport),
  ...importRoutes('agencies', 'Nhập cơ quan từ Excel', agenciesImport),
  ...importRoutes('election-units', 'Nhập đơn vị bầu cử từ Excel', electionUnitsImport),
  ...importRoutes('polling-areas', 'Nhập khu vực bỏ phiếu từ Excel', pollingAreasImport),
  download('/councils/:council/registers/:register/export', {
    summary: 'Xuất danh mục ra Excel',
    access: can(importRegisters, councilOfPath),
    params: registerPath,
    produces: [XLSX],
    handle: ({ tx, actor, params }) => exportRegister(tx, actor, params.council, params.register),
  }),
  download('/councils/:council/registers/:register/template', {
    summary: 'Mẫu Excel của danh mục',
    access: can(importRegisters, councilOfPath),
    params: registerPath,
    produces: [XLSX],
    handle: ({ tx, actor, params }) => registerTemplate(tx, actor, params.council, params.register),
  }),
]
