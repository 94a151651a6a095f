/** One choice of this device, kept in localStorage; the first of `choices` is the default. Works without storage too. */
export class Stored<T extends string> {
  readonly #key: string
  readonly #choices: readonly [T, ...T[]]
  readonly #listeners = new Set<() => void>()
  #value: T | undefined

  constructor(key: string, choices: readonly [T, ...T[]]) {
    this.#key = key
    this.#choices = choices
  }

  readonly get = (): T => {
    this.#value ??= this.#read()
    return this.#value
  }

  readonly set = (value: T): void => {
    this.#value = value
    try {
      localStorage.setItem(this.#key, value)
    } catch {
      // A browser that refuses storage keeps the choice until the page is left.
    }
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #read(): T {
    try {
      const found = localStorage.getItem(this.#key)
      return this.#choices.find((choice) => choice === found) ?? this.#choices[0]
    } catch {
      return this.#choices[0]
    }
  }
}
