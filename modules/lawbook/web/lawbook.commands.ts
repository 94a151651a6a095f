import type {
  AddLegalBasis,
  ConfirmParameter,
  EditHoliday,
  HolidayRow,
  ParameterKey,
  ParameterValue,
  SetParameter,
} from '#lawbook'
import type { CalendarDate } from '#platform/calendar'
import { api, replyOf } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { lawbookKey } from './lawbook.queries.ts'

/** An own value as it is sent: the day may be missing and the value none, for the server to name. */
export interface OwnValueToSet {
  readonly value: ParameterValue | undefined
  readonly from: CalendarDate | null
  readonly regulation: string
  readonly article: string
}

export type LawStatus = SetParameter['status']

/** A value of the law as it is sent; as an own one it may be incomplete, for the server to name what is missing. */
export interface LawValueToSet extends Omit<SetParameter, 'key' | 'value' | 'from'> {
  readonly value: ParameterValue | undefined
  readonly from: CalendarDate | null
}

/** What may be done to the lawbook; all that was read of it is read anew afterwards. */
export function useLawbookCommands(council: string) {
  const queries = useQueryClient()
  const refresh = () => void queries.invalidateQueries({ queryKey: lawbookKey(council) })

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    refresh()
    return reply
  }
  const of = <Path extends object>(path: Path) => ({ path: { council, ...path } })

  return {
    refresh,
    setOwn: (key: ParameterKey, { article, ...own }: OwnValueToSet, version: number) => {
      const body = { key, version, ...own, ...(article !== '' && { article }) } as never
      return done(replyOf(api.POST('/api/v1/councils/{council}/lawbook/own-parameters', { params: of({}), body })))
    },
    endOwn: (own: string, lastDay: CalendarDate, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/lawbook/own-parameters/{own}/end', {
            params: of({ own }),
            body: { lastDay, version },
          }),
        ),
      ),
    undoOwn: (own: string, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/lawbook/own-parameters/{own}/undo', {
            params: of({ own }),
            body: { version },
          }),
        ),
      ),
    confirm: (parameter: string, body: ConfirmParameter) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/lawbook/parameters/{parameter}/confirm', {
            params: of({ parameter }),
            body,
          }),
        ),
      ),
    setLaw: (key: ParameterKey, value: LawValueToSet) => {
      const body = { key, ...value } as never
      return done(replyOf(api.POST('/api/v1/councils/{council}/lawbook/parameters', { params: of({}), body })))
    },
    /** Takes back the setting or the confirmation of a value. */
    undoLaw: (parameter: string, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/lawbook/parameters/{parameter}/undo', {
            params: of({ parameter }),
            body: { version },
          }),
        ),
      ),
    addBasis: (body: AddLegalBasis) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/lawbook/bases', { params: of({}), body: body as never }))),
    undoBasis: (basis: string, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/lawbook/bases/{basis}/undo', {
            params: of({ basis }),
            body: { version },
          }),
        ),
      ),
    undoHoliday: (date: CalendarDate, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/lawbook/holidays/{date}/undo', {
            params: of({ date }),
            body: { version },
          }),
        ),
      ),
    setHoliday: async (date: CalendarDate, body: EditHoliday) => {
      const path = '/api/v1/councils/{council}/lawbook/holidays/{date}'
      const { day } = await done(replyOf(api.PUT(path, { params: of({ date }), body })))
      return day as HolidayRow | null
    },
  }
}
