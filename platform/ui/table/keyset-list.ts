import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'

/** One page of a list: its rows and the place where the next page begins. */
export interface KeysetPage<Row> {
  readonly items: readonly Row[]
  readonly next?: string | null | undefined
}

/** Reads a list page by page, in the shape that DataTable takes: `<DataTable {...list} … />`. */
export function useKeysetList<Row>(queryKey: QueryKey, page: (after: string | undefined) => Promise<KeysetPage<Row>>) {
  const list = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  return {
    rows: list.data?.pages.flatMap((read) => read.items) ?? [],
    loading: list.isPending,
    error: list.isError && list.data === undefined ? list.error : undefined,
    onRetry: () => void list.refetch(),
    more: list.hasNextPage ? { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage } : undefined,
  }
}
