import type { Language, RefusalMessages } from './problem.ts'
import type { Route } from './route.ts'

/** What every module gives the server, beside what its door exports to higher modules. */
export interface HttpModule {
  readonly name: string
  readonly routes: readonly Route[]
  readonly messages: Record<Language, RefusalMessages>
}
