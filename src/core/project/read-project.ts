import { projectName } from '../../contract/values/names.ts';
import type { Project, Request } from '../../contract/velo.ts';
import { byName, projectView } from '../catalog/answers.ts';
import { catalogOf, isWhole } from '../catalog/catalog.ts';
import { everyStore, findProject, type Site } from '../store/site.ts';

export async function listProjects(site: Site): Promise<Project[]> {
  const projects: Project[] = [];
  for (const storage of await everyStore(site)) {
    for (const project of catalogOf(storage.opened).values()) {
      if (isWhole(project)) projects.push(projectView(storage, project));
    }
  }
  return projects.sort((a, b) => byName(a.name, b.name));
}

export async function getProject(site: Site, { name }: Request<'getProject'>): Promise<Project> {
  const { storage, project } = await findProject(site, projectName(name));
  return projectView(storage, project);
}
