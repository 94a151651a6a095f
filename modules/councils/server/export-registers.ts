import type { Readable } from 'node:stream'
import type { Actor, CouncilId } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Download } from '#platform/http'
import { type SheetDefinition, templateSheet, writeSheet } from '#platform/sheets'
import type { Register } from '#councils'
import type { AgencySheetRow } from './agencies.sheet.ts'
import { allAgencies, listFields } from './agencies.store.ts'
import { termOn } from './councils.store.ts'
import type { DelegateSheetRow } from './delegates.sheet.ts'
import type { ElectionUnitSheetRow } from './election-units.sheet.ts'
import { listElectionUnitRows } from './election-units.store.ts'
import { delegateFacts, personsWithSensitive } from './export.store.ts'
import { agenciesImport } from './import-agencies.ts'
import { delegatesImport } from './import-delegates.ts'
import { electionUnitsImport, pollingAreasImport } from './import-election-units.ts'
import { postsImport } from './import-posts.ts'
import type { PollingAreaSheetRow } from './polling-areas.sheet.ts'
import { allPollingAreas } from './polling-areas.store.ts'
import type { PostSheetRow } from './posts.sheet.ts'
import { sensitiveTaken } from './sensitive-read.ts'
import { listPosts } from './posts.store.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const FILES: Record<Register, string> = {
  delegates: 'dai-bieu',
  posts: 'chuc-danh',
  agencies: 'co-quan',
  'election-units': 'don-vi-bau-cu',
  'polling-areas': 'khu-vuc-bo-phieu',
}

/** The whole register as Excel, in the columns that the import reads. */
export async function exportRegister(tx: Tx, actor: Actor, council: CouncilId, register: Register): Promise<Download> {
  const { filled } = await WORKBOOKS[register](tx, actor, council)
  return { content: await filled(), type: XLSX, name: `${FILES[register]}-${today(tx.clock)}.xlsx` }
}

/** An empty form with an example row and an explanation of each column. */
export async function registerTemplate(
  tx: Tx,
  actor: Actor,
  council: CouncilId,
  register: Register,
): Promise<Download> {
  const { template } = await WORKBOOKS[register](tx, actor, council)
  return { content: await template(), type: XLSX, name: `mau-${FILES[register]}.xlsx` }
}

/** The two workbooks of a register, made when asked for. */
interface Workbooks {
  readonly template: () => Promise<Readable>
  readonly filled: () => Promise<Readable>
}

const WORKBOOKS: Record<Register, (tx: Tx, actor: Actor, council: CouncilId) => Promise<Workbooks>> = {
  delegates: async (tx, actor, council) =>
    workbooks((await delegatesImport(tx, actor, council)).sheet, () => delegateRows(tx, actor, council)),
  posts: async (tx, actor, council) =>
    workbooks((await postsImport(tx, actor, council)).sheet, () => postRows(tx, council)),
  agencies: async (tx, actor, council) =>
    workbooks((await agenciesImport(tx, actor, council)).sheet, () => agencyRows(tx, council)),
  'election-units': async (tx, actor, council) =>
    workbooks((await electionUnitsImport(tx, actor, council)).sheet, () => electionUnitRows(tx, council)),
  'polling-areas': async (tx, actor, council) =>
    workbooks((await pollingAreasImport(tx, actor, council)).sheet, () => pollingAreaRows(tx, council)),
}

function workbooks<Row>(sheet: SheetDefinition<Row>, rows: () => Promise<Row[]>): Workbooks {
  return { template: () => templateSheet(sheet), filled: async () => writeSheet(sheet, await rows()) }
}

async function delegateRows(tx: Tx, actor: Actor, council: CouncilId): Promise<DelegateSheetRow[]> {
  const on = today(tx.clock)
  const term = await termOn(tx, council, on)
  if (!term) return []
  await sensitiveTaken(tx, actor, council, await personsWithSensitive(tx, council, term.id, on))
  return delegateFacts(tx, council, term.id, on)
}

async function postRows(tx: Tx, council: CouncilId): Promise<PostSheetRow[]> {
  const term = await termOn(tx, council, today(tx.clock))
  const posts = term ? await listPosts(tx, council, term.id) : []
  return posts
    .filter((post) => post.endedOn === null)
    .map(({ mandate, body, role, title, origin, fullTime, startsOn, document }) => ({
      mandate,
      body,
      role,
      title,
      origin,
      fullTime,
      startsOn,
      document,
      decidedBy: null,
      decidedWhy: null,
    }))
}

async function electionUnitRows(tx: Tx, council: CouncilId): Promise<ElectionUnitSheetRow[]> {
  const on = today(tx.clock)
  const term = await termOn(tx, council, on)
  const units = term ? await listElectionUnitRows(tx, council, term.id, on) : []
  return units.map(({ number, territory, seats, voters, decision }) => ({
    number,
    territory,
    seats,
    voters,
    decidedBy: decision?.by ?? null,
    decidedWhy: decision?.reason ?? null,
  }))
}

async function pollingAreaRows(tx: Tx, council: CouncilId): Promise<PollingAreaSheetRow[]> {
  const term = await termOn(tx, council, today(tx.clock))
  return term ? allPollingAreas(tx, council, term.id) : []
}

async function agencyRows(tx: Tx, council: CouncilId): Promise<AgencySheetRow[]> {
  const names = new Map((await listFields(tx)).map((field) => [field.code, field.nameVi]))
  const agencies = await allAgencies(tx, council, today(tx.clock))
  return agencies.map((agency) => ({
    name: agency.name,
    shortName: agency.shortName,
    kind: agency.kind,
    parent: agency.parent,
    fields: agency.fields.map((code) => names.get(code)).join('; ') || null,
    startsOn: agency.startsOn,
    headName: agency.head?.fullName ?? null,
    headTitle: agency.head?.title ?? null,
    headFrom: agency.head?.startsOn ?? null,
  }))
}
