import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from './api/index.ts'

const RETRIES = 2

/** A refusal is an answer: only a lost line or a fault of the server is asked again. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (failures >= RETRIES || !(error instanceof ProblemError)) return false
  const { status } = error.problem
  return status === 0 || status >= 500
}

/** The cache of everything read; one for the app. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: worthRetrying, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
