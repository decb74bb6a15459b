/** The process that holds a job's SSH connection to its host; started by the other actions. */
export async function run(): Promise<void> {
  const { serveForward } = await import('../../src/github/forward/process.ts');
  await serveForward({ input: process.stdin, output: process.stdout, log: process.stderr });
}
