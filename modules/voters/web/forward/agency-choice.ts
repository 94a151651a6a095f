import type { Agency } from '#councils'
import { compareVietnamese } from '#platform/text'
import type { PetitionRow } from '#voters'

type Grouped = { readonly group: string; readonly items: { readonly value: string; readonly label: string }[] }

/** The agencies as choices: those competent for a field of what is picked first. */
export function agencyChoices(
  agencies: readonly Agency[],
  picked: readonly PetitionRow[],
  words: { readonly competent: string; readonly others: string },
): Grouped[] {
  const fields = new Set<string>(picked.flatMap(({ field }) => field ?? []))
  const isCompetent = (agency: Agency) => agency.fields.some((field) => fields.has(field))
  const choices = (some: readonly Agency[]) =>
    some
      .map(({ id, name }) => ({ value: String(id), label: name }))
      .toSorted((a, b) => compareVietnamese(a.label, b.label))
  return [
    { group: words.competent, items: choices(agencies.filter(isCompetent)) },
    { group: words.others, items: choices(agencies.filter((agency) => !isCompetent(agency))) },
  ].filter(({ items }) => items.length > 0)
}
