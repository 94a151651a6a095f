import { api, replyOf, useWords } from '#platform/ui'
import { useEffect, useRef } from 'react'
import { DoorPage } from '../door-page.tsx'
import { useEntering } from '../use-entering.ts'
import { CodeForm } from './code-form.tsx'
import { CODE_WORDS } from './code-words.ts'
import { useCodeOfAddress } from './use-code-of-address.ts'

/** The page behind the QR of the desk: in at once, or the code typed from its screen. */
export function DeskEntryScreen() {
  const t = useWords(CODE_WORDS)
  const brought = useCodeOfAddress()
  const { enter, busy, problem } = useEntering()
  const tried = useRef(false)

  function use(code: string): void {
    void enter(async () => {
      await replyOf(api.POST('/api/v1/desk/logins', { body: { code } }))
      return 'in'
    })
  }
  useEffect(() => {
    // Once: a code that is shown twice is taken for stolen.
    if (brought === '' || tried.current) return
    tried.current = true
    use(brought)
  })

  return (
    <DoorPage>
      <CodeForm
        title={t('desk.title')}
        lead={t(busy ? 'desk.entering' : 'desk.lead')}
        submit={t('desk.submit')}
        start=""
        busy={busy}
        problem={problem}
        onCode={use}
      />
    </DoorPage>
  )
}
