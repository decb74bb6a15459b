import type { PostgresDriver } from '../driver.ts';

export const dockerPostgres: PostgresDriver = {
  name: 'docker',
  title: 'containers',
  needs: { name: 'Docker', inSentence: 'Docker' },
  gives: 'Docker gives each branch a container of its own.',
  lastResort: false,
  takesImage: true,
  open: async (_home, env) => (await import('./docker.ts')).dockerDriver(env),
  units: ['docker.service', 'snap.docker.dockerd.service'],
  preparation: async () => (await import('./preparation.ts')).dockerPreparation,
};
