/*
 * Nothing here reaches for Node: contracts declare their events with `events`, and contracts are read by the web app.
 * What runs (the sealer, the handlers) is in #platform/sealer.
 */
export * from './catalogue.ts'
export { councilOf, emit, type Emitted } from './emit.ts'
export { type EventAudience, INSTALLATION, type Ref, type SealedEvent } from './event.ts'
export { type Code, code, type Fact, type Facts, firstNotFact, isFact, isFactText } from './fact.ts'
export { type EventHandler, on } from './handler.ts'
export { sealerSignal } from './signal.ts'
