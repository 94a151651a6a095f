export {
  type DeadDelivery,
  deadDeliveries,
  discardDelivery,
  findDeadDelivery,
  type HandlerFigures,
  handlerFigures,
  reviveDelivery,
  sealerLag,
} from './dead-deliveries.store.ts'
export { type DeliveryFigures, deliveryFigures, reviveDead } from './delivery.store.ts'
export type { FailedDelivery } from './handler-round.ts'
export { type Handlers, type HandlersOptions, startHandlers } from './handlers.ts'
export { type SealedEvents, sealedEventsOf } from './sealed-events.ts'
export { seal, SEALED_CHANNEL, type Sealer, type SealerOptions, startSealer, type SealStep } from './sealer.ts'
export { type SealedTable, waitUntilSealed } from './wait-until-sealed.ts'
