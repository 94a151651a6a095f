import { Button } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react'
import { useWords } from '../language.ts'
import styles from './form.module.css'
import type { FormState } from './use-form.ts'

export interface FormProps<Values> {
  readonly form: FormState<Values>
  /** The verb with its object: "Chuyển kiến nghị". */
  readonly submit: string
  readonly children: ReactNode
  /** A second way out beside the verb. */
  readonly aside?: ReactNode
}

/** One column, labels above, errors in place; the draft keeps itself; the button says the verb. */
export function Form<Values>({ form, submit, children, aside }: FormProps<Values>) {
  const t = useWords('ui')
  const element = useRef<HTMLFormElement>(null)
  const wrongCount = Object.keys(form.errors).length

  useEffect(() => {
    if (wrongCount > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [wrongCount])

  function send(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    void form.submit(wrongFields(event.currentTarget))
  }

  return (
    <form ref={element} noValidate className={styles.form} onSubmit={send}>
      {form.found && (
        <output className={styles.draft}>
          {t(form.partly ? 'form.draftFoundPartly' : 'form.draftFound')}{' '}
          <button type="button" className={styles.dropDraft} onClick={form.drop}>
            {t('form.draftDrop')}
          </button>
        </output>
      )}
      {children}
      <div aria-live="assertive" className={styles.trouble}>
        {form.problem !== undefined && (
          <>
            <strong>{form.problem.title}</strong>
            <span>{form.problem.detail}</span>
            <span>{form.problem.next}</span>
          </>
        )}
        {form.problem === undefined && wrongCount > 0 && (
          <strong>{t('form.errorsAbove', { count: wrongCount })}</strong>
        )}
      </div>
      <div className={styles.actions}>
        <Button type="submit" loading={form.sending}>
          {submit}
        </Button>
        {aside}
        <span className={styles.kept}>
          <IconDeviceFloppy size={16} aria-hidden />
          {t(form.partly ? 'form.draftKeptPartly' : 'form.draftKept')}
        </span>
      </div>
    </form>
  )
}

/** What the fields themselves find wrong, by field name: nothing is sent to learn this. */
function wrongFields(form: HTMLFormElement): Record<string, string> {
  const wrong: Record<string, string> = {}
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-field]')) {
    // A choice is read-only for typing, and browsers don't check what is read-only.
    const missing = field.required && field.value.trim() === ''
    const name = field.dataset['field']
    if (name !== undefined && (missing || !field.checkValidity())) {
      wrong[name] = field.dataset['wrong'] ?? field.validationMessage
    }
  }
  return wrong
}
