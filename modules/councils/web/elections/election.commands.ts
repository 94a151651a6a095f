import type { AddElectionUnit, AddPollingArea, ChangeElectionUnit, ChangePollingArea } from '#councils'
import { api, replyOf, useMyCouncil } from '#platform/ui'
import { useQueryClient } from '@tanstack/react-query'
import { councilKey } from '../councils.queries.ts'

/** What the own council's office can do to its election units and polling areas. */
export function useElectionCommands() {
  const { id: council } = useMyCouncil()
  const queries = useQueryClient()

  async function done<Reply>(call: Promise<Reply>): Promise<Reply> {
    const reply = await call
    void queries.invalidateQueries({ queryKey: councilKey(council) })
    return reply
  }
  const ofUnit = (unit: string) => ({ path: { council, unit } })
  const ofArea = (area: string) => ({ path: { council, area } })

  return {
    addUnit: (body: AddElectionUnit) =>
      done(replyOf(api.POST('/api/v1/councils/{council}/election-units', { params: { path: { council } }, body }))),
    changeUnit: (unit: string, body: ChangeElectionUnit) =>
      done(replyOf(api.PATCH('/api/v1/councils/{council}/election-units/{unit}', { params: ofUnit(unit), body }))),
    removeUnit: (unit: string, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/election-units/{unit}/remove', {
            params: ofUnit(unit),
            body: { version },
          }),
        ),
      ),
    restoreUnit: (unit: string, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/election-units/{unit}/restore', {
            params: ofUnit(unit),
            body: { version },
          }),
        ),
      ),
    addArea: (unit: string, body: AddPollingArea) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/election-units/{unit}/polling-areas', { params: ofUnit(unit), body }),
        ),
      ),
    changeArea: (area: string, body: ChangePollingArea) =>
      done(replyOf(api.PATCH('/api/v1/councils/{council}/polling-areas/{area}', { params: ofArea(area), body }))),
    removeArea: (area: string, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/polling-areas/{area}/remove', {
            params: ofArea(area),
            body: { version },
          }),
        ),
      ),
    restoreArea: (area: string, version: number) =>
      done(
        replyOf(
          api.POST('/api/v1/councils/{council}/polling-areas/{area}/restore', {
            params: ofArea(area),
            body: { version },
          }),
        ),
      ),
  }
}
