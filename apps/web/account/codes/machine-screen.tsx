import { api, EmptyState, problemOf, replyOf, useWords } from '#platform/ui'
import { useMutation } from '@tanstack/react-query'
import { IconDeviceTablet } from '@tabler/icons-react'
import { DoorPage } from '../door-page.tsx'
import { CodeForm } from './code-form.tsx'
import { CODE_WORDS } from './code-words.ts'
import { useCodeOfAddress } from './use-code-of-address.ts'

/** Opened on a machine that the office lends: marks it, so that nobody stays signed in on it. */
export function MachineScreen() {
  const t = useWords(CODE_WORDS)
  const brought = useCodeOfAddress()
  const marking = useMutation({
    mutationFn: (code: string) => replyOf(api.POST('/api/v1/machine', { body: { code } })),
  })
  return (
    <DoorPage>
      {marking.data ? (
        <EmptyState icon={IconDeviceTablet} title={t('machine.done', { number: marking.data.number })}>
          {t('machine.doneDetail', { council: marking.data.councilName })}
        </EmptyState>
      ) : (
        <CodeForm
          title={t('machine.title')}
          lead={t('machine.lead')}
          submit={t('machine.submit')}
          start={brought}
          busy={marking.isPending}
          problem={marking.error === null ? undefined : problemOf(marking.error)}
          onCode={(code) => marking.mutate(code)}
        />
      )}
    </DoorPage>
  )
}
