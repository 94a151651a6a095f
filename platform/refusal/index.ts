export * from './refusal.ts'
export { refuse } from './platform-refusals.ts'
export { vi as platformMessagesVi } from './messages.vi.ts'
export { en as platformMessagesEn } from './messages.en.ts'
