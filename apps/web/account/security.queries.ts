import { api, meQuery, replyOf } from '#platform/ui'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

export const securityQuery = queryOptions({
  queryKey: ['account', 'security'],
  queryFn: () => replyOf(api.GET('/api/v1/me/security')),
})

export type Security = Awaited<ReturnType<NonNullable<(typeof securityQuery)['queryFn']>>>

/** An act that changes how one signs in; the page and the notices are read anew afterwards. */
export function useSecurityAct<Input, Reply>(act: (input: Input) => Promise<Reply>, done?: (reply: Reply) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (reply) => {
      done?.(reply)
      await Promise.all([queries.invalidateQueries(securityQuery), queries.invalidateQueries(meQuery)])
    },
  })
}

/** What the authenticator app is to be told, against the password. */
export const beginApp = (password: string) => replyOf(api.PUT('/api/v1/me/authenticator-app', { body: { password } }))

export const confirmApp = (code: string) =>
  replyOf(api.PUT('/api/v1/me/authenticator-app/confirmation', { body: { code } }))

export const removeApp = (password: string) =>
  replyOf(api.POST('/api/v1/me/authenticator-app/removal', { body: { password } }))

export const renewRecoveryCodes = (password: string) =>
  replyOf(api.PUT('/api/v1/me/recovery-codes', { body: { password } }))

export const removePasskey = (passkey: string, password: string) =>
  replyOf(api.POST('/api/v1/me/passkeys/{passkey}/removal', { params: { path: { passkey } }, body: { password } }))
