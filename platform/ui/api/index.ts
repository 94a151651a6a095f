import { createApi } from './client.ts'

let signedOut: () => void = () => {}

/** The shell says what happens when the server no longer knows this login. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener
}

let forbidden: (code: string) => void = () => {}

/** The shell says what happens when the server says what this login may not do. */
export function onForbidden(listener: (code: string) => void): void {
  forbidden = listener
}

/** The API of this installation, typed from its OpenAPI document. */
export const api = createApi({ onSignedOut: () => signedOut(), onForbidden: (code) => forbidden(code) })

export { chooseCapacity, chosenCapacity, forgetCapacity } from './capacity.ts'
export { replyOf } from './client.ts'
export { type FieldError, type Problem, ProblemError, problemFrom, problemOf } from './problem.ts'
