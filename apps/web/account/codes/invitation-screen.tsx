import { Button } from '@mantine/core'
import type { InvitedTo } from '#identity'
import { api, EmptyState, problemOf, replyOf, useGo, useWords } from '#platform/ui'
import { useMutation } from '@tanstack/react-query'
import { IconKey } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { DoorPage } from '../door-page.tsx'
import { CodeForm } from './code-form.tsx'
import { CODE_WORDS } from './code-words.ts'
import { RedeemForm } from './redeem-form.tsx'
import { useCodeOfAddress } from './use-code-of-address.ts'

/** The page behind a slip or a letter: the code, what it invites to, a password of one's own, and in. */
export function InvitationScreen() {
  const t = useWords(CODE_WORDS)
  const go = useGo()
  const brought = useCodeOfAddress()
  const [reset, setReset] = useState<string>()
  const looking = useMutation({
    mutationFn: async (code: string) => {
      const invited = await replyOf(api.POST('/api/v1/invitations/look', { body: { code } }))
      return { code, invited: invited as InvitedTo }
    },
  })
  const { mutate: look } = looking
  useEffect(() => {
    if (brought !== '') look(brought)
  }, [brought, look])

  if (reset !== undefined) {
    return (
      <DoorPage>
        <EmptyState
          icon={IconKey}
          title={t('invitation.resetDone')}
          action={<Button onClick={() => go('/sign-in')}>{t('invitation.signIn')}</Button>}
        >
          {t('invitation.resetDoneDetail', { loginName: reset })}
        </EmptyState>
      </DoorPage>
    )
  }
  return (
    <DoorPage>
      {looking.data ? (
        <RedeemForm
          code={looking.data.code}
          invited={looking.data.invited}
          onReset={setReset}
          onOther={() => looking.reset()}
        />
      ) : (
        <CodeForm
          title={t('invitation.title')}
          lead={t('invitation.lead')}
          submit={t('code.next')}
          start={brought}
          busy={looking.isPending}
          problem={looking.error === null ? undefined : problemOf(looking.error)}
          onCode={look}
        />
      )}
    </DoorPage>
  )
}
