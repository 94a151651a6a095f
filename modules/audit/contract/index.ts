export { type Act, type AuditActor, bySystem, type FactsOnly, type Receipt, type SystemActor } from './act.ts'
export { canonicalJson, type Json } from './canonical-json.ts'
export {
  AuditEntry,
  BrokenLink,
  CHAIN_PARTS,
  EXPORT_FORMAT,
  TrailFilter,
  Verification,
} from './entry.ts'
export * from './kinds.ts'
export { vi as auditMessagesVi } from './messages.vi.ts'
export { en as auditMessagesEn } from './messages.en.ts'
