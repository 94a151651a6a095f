export * from './account.ts'
export { en as identityMessagesEn } from './messages.en.ts'
export { vi as identityMessagesVi } from './messages.vi.ts'
export { refuse } from './refusals.ts'
