import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { nodePath, type RunnersMachine } from '../github/runner.ts';
import { image } from '../machine/machine.ts';
import { root } from '../root.ts';
import { slowness } from '../slowness.ts';
import { lines, systemPath, tool } from '../tool.ts';

/** A container that the steps of a job run in, as the runner makes it for `container:`; a runner can be in one as well. */
export interface JobContainer extends RunnersMachine {
  /** Runs a program in it, as its user; returns what it prints on both streams, whatever its exit code is. */
  run(program: string, ...args: string[]): Promise<string>;
  /** The command lines of its processes, without the one that holds it. */
  processes(): string[];
  close(): void;
}

/** Starts one with further options of `docker run`. It has Node, npm, psql, and these folders of the host for reading. */
export function startJobContainer(options: readonly string[], sees: readonly string[]): JobContainer {
  const folder = mkdtempSync('/tmp/velo-container-');
  const [shared, programs] = ['shared', 'programs'].map((name) => join(folder, name)) as [string, string];
  for (const each of [shared, programs]) mkdirSync(each);
  chmodSync(folder, 0o755);
  chmodSync(shared, 0o1777);
  const npm = realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim());
  symlinkSync(nodePath(), join(programs, 'node'));
  symlinkSync(npm, join(programs, 'npm'));
  const reads = new Set([join(root, 'node_modules'), dirname(nodePath()), dirname(dirname(npm)), ...sees]);
  const mounts = [
    `${shared}:${shared}`,
    `${programs}:/usr/local/bin:ro`,
    ...[...reads].map((path) => `${path}:${path}:ro`),
  ];
  const id = tool(
    'docker',
    ...['run', '--detach', '--entrypoint', 'tail', ...mounts.flatMap((mount) => ['--volume', mount])],
    ...[...options, image, '-f', '/dev/null'],
  );
  return {
    folder: shared,
    enter: (user, cwd, variables) => [
      ...['docker', 'exec', '--workdir', cwd, ...(user ? ['--user', `${user.uid}:${user.gid}`] : [])],
      // Their values come from the environment of this command.
      ...[...variables.flatMap((name) => ['--env', name]), id],
    ],
    async run(program, ...args) {
      const { all } = await execa('docker', ['exec', id, program, ...args], {
        ...{ all: true, reject: false, timeout: 90_000 * slowness, env: { PATH: systemPath }, extendEnv: false },
      });
      return all;
    },
    processes: () =>
      lines(tool('docker', 'top', id, '-eo', 'pid,stat,args'))
        .slice(1)
        // Nobody collects what ended: the first process is none that does.
        .filter((line) => !/^ *\d+ +Z/.test(line) && !line.endsWith('tail -f /dev/null')),
    close() {
      tool('docker', 'rm', '--force', '--volumes', id);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A network of containers, and the host's address in it. `internal`: it leads nowhere else. */
export function startNetwork({ internal }: { internal: boolean }): {
  name: string;
  bridge: string;
  host: string;
  close(): void;
} {
  const name = `velo-test-${process.pid}${internal ? '-internal' : ''}`;
  const bridge = `velo${internal ? 'i' : 'o'}${process.pid}`;
  const options = ['--opt', `com.docker.network.bridge.name=${bridge}`, ...(internal ? ['--internal'] : [])];
  tool('docker', 'network', 'create', ...options, name);
  const host = tool('docker', 'network', 'inspect', '--format', '{{(index .IPAM.Config 0).Gateway}}', name);
  return { name, bridge, host, close: () => void tool('docker', 'network', 'rm', name) };
}
