import type { PostgresDriver } from '../driver.ts';

export const localPostgres: PostgresDriver = {
  name: 'local',
  title: 'local processes',
  needs: { name: 'PostgreSQL programs', inSentence: 'PostgreSQL’s programs' },
  gives: 'They let velo run branches without Docker.',
  lastResort: true,
  takesImage: false,
  open: async (home) => (await import('./local.ts')).localDriver(home),
};
