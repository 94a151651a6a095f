import { useState } from 'react'
import { type Problem, problemOf } from '../api/index.ts'
import { type Draft, useDraft } from './use-draft.ts'

export interface FormOptions<Values, Reply> {
  /** Names the form and the record it edits, for its draft: `voters/petition/new`. */
  readonly key: string
  readonly start: Values
  /** Fields whose content is never kept on the device, not even as a draft: religion, ethnicity, contact. */
  readonly neverKept?: readonly (keyof Values & string)[]
  readonly send: (values: Values) => Promise<Reply>
  readonly onSent: (reply: Reply) => void
}

export interface FormState<Values> extends Draft<Values> {
  readonly sending: boolean
  readonly problem: Problem | undefined
  /** What is wrong with a field, by its name. */
  readonly errors: Readonly<Record<string, string>>
  readonly submit: (wrong: Readonly<Record<string, string>>) => Promise<void>
}

/** A form's values, draft, sending and refusal; the fields and the button are drawn by `Form` and the fields in it. */
export function useForm<Values extends object, Reply>(options: FormOptions<Values, Reply>): FormState<Values> {
  const draft = useDraft(options.key, options.start, options.neverKept)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})

  async function submit(wrong: Readonly<Record<string, string>>): Promise<void> {
    setProblem(undefined)
    setErrors(wrong)
    if (sending || Object.keys(wrong).length > 0) return
    setSending(true)
    try {
      const reply = await options.send(draft.values)
      draft.drop()
      options.onSent(reply)
    } catch (thrown) {
      const refused = problemOf(thrown)
      setProblem(refused)
      setErrors(Object.fromEntries(refused.errors.map(({ path, message }) => [path, message])))
    } finally {
      setSending(false)
    }
  }

  return {
    ...draft,
    set: (name, value) => {
      setErrors(({ [String(name)]: _corrected, ...others }) => others)
      draft.set(name, value)
    },
    sending,
    problem,
    errors,
    submit,
  }
}
