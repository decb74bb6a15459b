import type { Project } from '../../velo.ts';
import { renderLimits } from '../commands/limits.ts';
import { table } from '../terminal/table.ts';
import { plain } from '../terminal/text.ts';
import { clock, since } from './format.ts';
import { facts, type View } from './view.ts';

/** Everything about one project. `now` is in milliseconds since 1970. */
export function renderProject(project: Project, now: number, view: View): string {
  const lines: [string, string | null][] = [
    ['PostgreSQL', String(project.pgVersion)],
    ['Image', project.image],
    ['Image id', project.imageId],
    ['Runs on', `${project.storage} + ${project.postgres}`],
    ['Pool', project.pool],
    ['Network', project.network],
    ['Branch limits', renderLimits(project.limits)],
    ['Policies', policiesText(project.policies)],
    ['WAL at most', project.walMax],
    ['Archives in', project.archiveDir],
    ['Locale', localeOf(project)],
    ['Repository', repositoryText(project.repository)],
    ['Created', `${clock(project.createdAt)} (${since(project.createdAt, now)} ago)`],
    ['Branches', project.branches.join(', ')],
  ];
  return `${view.style.bold(plain(project.name))}\n${facts(lines, view)}`;
}

function localeOf({ locale, icuLocale, encoding }: Project): string | null {
  if (locale === null) return null;
  return `${icuLocale === null ? '' : `${icuLocale} (ICU), `}${locale}, ${encoding}`;
}

/** Projects as a table, a line each. */
export function renderProjects(projects: readonly Project[], now: number, view: View): string {
  if (projects.length === 0) return noProjects;
  return table(
    [
      { title: 'Project', least: 12, isName: true },
      { title: 'PostgreSQL', align: 'right' },
      { title: 'Image', least: 10 },
      { title: 'Runs on' },
      { title: 'Branches', align: 'right' },
      { title: 'Age', align: 'right' },
    ],
    projects.map((project) => [
      project.name,
      String(project.pgVersion),
      project.image ?? '–',
      `${project.storage} + ${project.postgres}`,
      String(project.branches.length),
      since(project.createdAt, now),
    ]),
    view,
  ).join('\n');
}

export const noProjects = 'No projects. `velo project create NAME` creates one.';

function policiesText(policies: Record<string, string>): string | null {
  const rules = Object.entries(policies).map(([name, rule]) => `${name}: ${rule}`);
  return rules.length === 0 ? null : rules.join(' · ');
}

function repositoryText(repository: string | null): string {
  if (repository === 'first') return 'the first that uses it';
  return repository === null ? 'any' : repository;
}
