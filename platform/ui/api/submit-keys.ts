/**
 * The Idempotency-Key of a submit. The same POST sent again before the server answered keeps its key, so that a
 * person who presses twice on a bad line still acts once; after an answer the same content is a new act.
 */
export class SubmitKeys {
  readonly #open = new Map<string, string>()
  readonly #newKey: () => string

  constructor(newKey: () => string = () => crypto.randomUUID()) {
    this.#newKey = newKey
  }

  keyFor(url: string, body: string): string {
    const submit = `${url}\n${body}`
    const key = this.#open.get(submit) ?? this.#newKey()
    this.#open.set(submit, key)
    return key
  }

  /** The server answered for good: a fault (5xx) isn't an answer, the same act may be tried again. */
  answered(key: string, status: number): void {
    if (status >= 500) return
    for (const [submit, open] of this.#open) if (open === key) this.#open.delete(submit)
  }
}
