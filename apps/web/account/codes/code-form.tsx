import { Button, Stack, TextInput } from '@mantine/core'
import { AppLink, type Problem, useWords } from '#platform/ui'
import { type SubmitEvent, useState } from 'react'
import styles from '../account.module.css'
import { ProblemNote } from '../problem-note.tsx'
import { CODE_WORDS } from './code-words.ts'

interface CodeFormProps {
  readonly title: string
  readonly lead: string
  readonly submit: string
  readonly start: string
  readonly busy: boolean
  readonly problem: Problem | undefined
  readonly onCode: (code: string) => void
}

/** One field for a code from paper or from another screen. */
export function CodeForm({ title, lead, submit, start, busy, problem, onCode }: CodeFormProps) {
  const t = useWords(CODE_WORDS)
  const [code, setCode] = useState(start)

  function send(event: SubmitEvent): void {
    event.preventDefault()
    onCode(code)
  }

  return (
    <form className={styles.box} onSubmit={send}>
      <h1 className={styles.boxTitle}>{title}</h1>
      <Stack gap="md">
        <p className={styles.lead}>{lead}</p>
        <TextInput
          required
          label={t('code.label')}
          description={t('code.help')}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <ProblemNote problem={problem} />
        <Button type="submit" loading={busy}>
          {submit}
        </Button>
        <Button component={AppLink} to="/sign-in" variant="subtle">
          {t('code.signIn')}
        </Button>
      </Stack>
    </form>
  )
}
