import type { Me } from '#platform/ui'

type Acting = Pick<Me, 'as'>

const READERS: ReadonlySet<string> = new Set([
  'chair',
  'viceChair',
  'standingMember',
  'officeChief',
  'specialist',
  'communeOfficer',
  'recordsClerk',
])
const OFFICE: ReadonlySet<string> = new Set(['officeChief', 'communeOfficer'])
const STAFF: ReadonlySet<string> = new Set([...OFFICE, 'specialist', 'recordsClerk'])

/** Whether the menu and the lists offer it; each paper says its own abilities, and the server decides each act. */
export const hasInbox = ({ as }: Acting): boolean => as.role !== 'agencyFocalPoint' && as.role !== 'systemAdmin'
export const readsAll = ({ as }: Acting): boolean => READERS.has(as.role)
export const setsChains = ({ as }: Acting): boolean => OFFICE.has(as.role)
export const submitsDocuments = ({ as }: Acting): boolean => STAFF.has(as.role)
export const delegates = ({ as }: Acting): boolean => READERS.has(as.role)
