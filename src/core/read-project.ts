import type { Project } from '../velo.ts';
import { catalogOf, isWhole } from './catalog.ts';
import { projectName } from './names.ts';
import { everyStore, findProject, type Site } from './stores.ts';
import { byName, projectView } from './view.ts';

export async function listProjects(site: Site): Promise<Project[]> {
  const projects: Project[] = [];
  for (const storage of await everyStore(site)) {
    for (const project of catalogOf(storage.opened).values()) {
      if (isWhole(project)) projects.push(projectView(storage, project));
    }
  }
  return projects.sort((a, b) => byName(a.name, b.name));
}

export async function getProject(site: Site, name: string): Promise<Project> {
  const { storage, project } = await findProject(site, projectName(name));
  return projectView(storage, project);
}
