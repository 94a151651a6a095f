import { Button } from '@mantine/core'
import { api, ConfirmDialog, replyOf, tellDone, tellRefused, useWords } from '#platform/ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ACCOUNT_WORDS } from './account-words.ts'

/** Ends every login but this one, after asking. */
export function EndOtherLogins() {
  const t = useWords(ACCOUNT_WORDS)
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const end = useMutation({
    mutationFn: () => replyOf(api.DELETE('/api/v1/logins/others')),
    onSuccess: async ({ revoked }) => {
      tellDone({ message: t('history.othersDone', { count: revoked }) })
      await queries.invalidateQueries({ queryKey: ['logins'] })
    },
    onError: tellRefused,
    onSettled: () => setAsking(false),
  })
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('history.others')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('history.othersTitle')}
        detail={t('history.othersDetail')}
        verb={t('history.others')}
        busy={end.isPending}
        onConfirm={() => end.mutate()}
      />
    </>
  )
}
