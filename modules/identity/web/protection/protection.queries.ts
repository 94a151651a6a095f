import type { AccountProtection, PendingIdentity, SecondFactorRule } from '#identity'
import { api, replyOf } from '#platform/ui'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'

const keyOf = (council: string) => ['identity', council, 'protection'] as const

export interface Protection {
  readonly items: readonly AccountProtection[]
  readonly rule: SecondFactorRule | null
  readonly singleSignOn: string | null
}

/** How everybody of the council signs in, and what the council asks of them. */
export const protectionQuery = (council: string) =>
  queryOptions({
    queryKey: keyOf(council),
    queryFn: async (): Promise<Protection> => {
      const path = '/api/v1/councils/{council}/account-protections'
      const { items, rule, singleSignOn } = await replyOf(api.GET(path, { params: { path: { council } } }))
      return { items: items as AccountProtection[], rule: rule as SecondFactorRule | null, singleSignOn }
    },
  })

/** Who was confirmed by the provider and waits to be linked; the province's office sees them. */
export const pendingQuery = (council: string) =>
  queryOptions({
    queryKey: [...keyOf(council), 'pending'],
    queryFn: async () => {
      const path = '/api/v1/councils/{council}/pending-identities'
      return (await replyOf(api.GET(path, { params: { path: { council } } }))).items as PendingIdentity[]
    },
  })

/** An act of the office on how people sign in; what is shown is read anew afterwards. */
export function useProtectionAct<Input, Reply>(
  council: string,
  act: (input: Input) => Promise<Reply>,
  done: (reply: Reply) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (reply) => {
      done(reply)
      await queries.invalidateQueries({ queryKey: keyOf(council) })
    },
  })
}

export const resetFactors = (council: string, account: string) =>
  replyOf(
    api.POST('/api/v1/councils/{council}/accounts/{account}/second-factors/reset', {
      params: { path: { council, account } },
    }),
  )

export const linkIdentity = (council: string, account: string, body: { pending: string } | { code: string }) =>
  replyOf(
    api.POST('/api/v1/councils/{council}/accounts/{account}/identities', {
      params: { path: { council, account } },
      body,
    }),
  )

export const unlinkIdentity = (council: string, account: string, identity: string) =>
  replyOf(
    api.DELETE('/api/v1/councils/{council}/accounts/{account}/identities/{identity}', {
      params: { path: { council, account, identity } },
    }),
  )

export const setRule = (council: string, body: SecondFactorRule) =>
  replyOf(api.PUT('/api/v1/councils/{council}/second-factor-rule', { params: { path: { council } }, body }))
