import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { startSampleCluster, type SampleCluster } from './sample-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    sample: SampleCluster
  }
}

/** One PostgreSQL for the run, with a sample province to copy. The web app must be built. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/web/index.html')) throw new Error('Build the web app first: npm run build')
  const { stop, ...sample } = await startSampleCluster()
  project.provide('sample', sample)
  return stop
}
