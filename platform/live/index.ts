export { listen, type Listening, type ListenOptions } from './listen.ts'
export type { Subscription } from './live-line.ts'
export { type LiveOptions, livePlugin } from './live-plugin.ts'
export { covers, type Grant, type Topic } from './topic.ts'
