export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503 | 507
export type RefusalParams = Readonly<Record<string, string | number>>

/** One problem of one field, as a form shows it beside the field. */
export interface FieldProblem {
  readonly path: string
  readonly message: string
}

/**
 * An expected no. Throwing it rolls the transaction back; the HTTP layer turns it into problem+json with the texts of
 * its code. Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly status: RefusalStatus
  readonly params: RefusalParams
  readonly errors: readonly FieldProblem[]
  /** On a version conflict: what the caller sent against what stands, so that nothing typed is lost. */
  readonly versions: { readonly yours: unknown; readonly current: unknown } | undefined

  constructor(
    code: string,
    status: RefusalStatus,
    params: RefusalParams = {},
    extra: { errors?: readonly FieldProblem[]; versions?: { yours: unknown; current: unknown } } = {},
  ) {
    super(code)
    this.code = code
    this.status = status
    this.params = params
    this.errors = extra.errors ?? []
    this.versions = extra.versions
  }
}

/** What a person reads when a code is refused: what happened, what is safe, what to do next. */
export interface RefusalText {
  readonly title: string
  readonly detail: string
  readonly next: string
}

/** A catalogue of a module's codes with their HTTP status; the result makes refusals of these codes and no others. */
export function refusals<const Codes extends Readonly<Record<string, RefusalStatus>>>(codes: Codes) {
  const refuse = <Code extends keyof Codes & string>(
    code: Code,
    params?: RefusalParams,
    extra?: { errors?: readonly FieldProblem[]; versions?: { yours: unknown; current: unknown } },
  ): Refusal => new Refusal(code, codes[code]!, params, extra)
  return Object.assign(refuse, { codes })
}

/** The texts that a module must have for its codes: a code without text does not compile. */
export type RefusalTexts<Refuse extends { readonly codes: Readonly<Record<string, RefusalStatus>> }> = Readonly<
  Record<keyof Refuse['codes'], RefusalText>
>

/** The other language's messages: the same keys, other texts. */
export type Translation<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string ? string : Translation<Messages[Key]>
}
