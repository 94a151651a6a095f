export { aCountedDelegate } from './delegate.arbitraries.ts'
export { aCommittee, aDelegate, aMandateEvent, anAgency, aPost, aTerm } from './factories.ts'
export { type BulkDelegate, insertDelegates } from './insert-delegates.ts'
export { anEventHistory } from './mandate.arbitraries.ts'
