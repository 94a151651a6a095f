import type { AnswerCorrection, AskCorrection, Correction, MyData } from '#audit'
import { api, type Language, replyOf, useLive, useMyCouncil } from '#platform/ui'
import { queryOptions, useQueryClient } from '@tanstack/react-query'

const KEY = ['privacy'] as const

export const myDataQuery = (language: Language) =>
  queryOptions({
    queryKey: [...KEY, 'mine', language],
    queryFn: async () => (await replyOf(api.GET('/api/v1/my-data', { params: { query: { language } } }))) as MyData,
  })

export const correctionsQuery = (council: string, language: Language) =>
  queryOptions({
    queryKey: [...KEY, 'corrections', council, language],
    queryFn: async () => {
      const params = { path: { council }, query: { language } }
      const { items } = await replyOf(api.GET('/api/v1/councils/{council}/corrections', { params }))
      return items as Correction[]
    },
  })

/** How much waits for the office. */
export const waitingQuery = (council: string) =>
  queryOptions({
    queryKey: [...KEY, 'waiting', council],
    queryFn: () =>
      replyOf(api.GET('/api/v1/councils/{council}/corrections/waiting', { params: { path: { council } } })),
  })

/** Keeps what is shown of personal data fresh while others ask and answer; of all that happens, only for that. */
export function usePrivacyLive(): void {
  const { id } = useMyCouncil()
  const queries = useQueryClient()
  useLive([`council:${id}`], ({ name }) => {
    if (name.startsWith('privacy.')) void queries.invalidateQueries({ queryKey: KEY })
  })
}

export const retentionQuery = (language: Language) =>
  queryOptions({
    queryKey: [...KEY, 'retention', language],
    queryFn: async () => {
      const { items } = await replyOf(api.GET('/api/v1/administration/retention', { params: { query: { language } } }))
      return items
    },
  })

/** Everything that is held, as a file. Asked for with the capacity of this tab, which a plain link would not carry. */
export function exportedData(format: 'pdf' | 'xlsx' | 'json', language: Language): Promise<Blob> {
  const params = { query: { language, format } }
  return replyOf<Blob>(api.GET('/api/v1/my-data/export', { params, parseAs: 'blob' }))
}

/** What may be done about personal data; all that was read of it is read anew afterwards. */
export function usePrivacyCommands() {
  const queries = useQueryClient()
  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: KEY })
    return reply
  }
  return {
    ask: (body: AskCorrection) => done(replyOf(api.POST('/api/v1/my-data/corrections', { body }))),
    answer: (council: string, correction: string, body: AnswerCorrection) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/corrections/{correction}/answer', {
            params: { path: { council, correction } },
            body,
          }),
        ),
      ),
    setDays: (rule: string, days: number | null, version: number) =>
      done(
        replyOf(
          api.PUT('/api/v1/administration/retention/{rule}', { params: { path: { rule } }, body: { days, version } }),
        ),
      ),
  }
}
