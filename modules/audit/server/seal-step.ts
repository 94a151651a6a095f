import type { SealedTable, SealStep } from '#platform/sealer'
import { sealEntries } from './trail.store.ts'

/** Links each council's chain in the sealer's transaction. */
export const auditSealStep: SealStep = { name: 'audit', seal: sealEntries }

/** What exports wait for. */
export const ENTRIES: SealedTable = { table: 'audit.entry', open: 'seq' }
