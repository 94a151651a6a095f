import { api, dropAllDrafts, forgetCapacity, replyOf } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { forgetWhatWasRead } from './forget-what-was-read.ts'

/** Ends this login and leaves nothing of the person on the device. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    await replyOf(api.DELETE('/api/v1/logins/current'))
    forgetCapacity()
    dropAllDrafts()
    // Left first: a page that is still open would ask anew for what is cleared under it.
    await navigate({ to: '/sign-in' })
    forgetWhatWasRead(queries)
  }
}
