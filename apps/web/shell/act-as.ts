import { chooseCapacity, type MyCapacity } from '#platform/ui'

/** The page is loaded anew: nothing read in one capacity stays on the screen of another. */
export function actAs(capacity: MyCapacity): void {
  chooseCapacity(capacity.assignment)
  location.assign(import.meta.env.BASE_URL)
}
