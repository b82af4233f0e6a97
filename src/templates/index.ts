import type { Template } from "#core";
import { workResumption } from "./s01-work-resumption";
import { screeningAndPatrols } from "./s02-screening";
import { supplies } from "./s03-supplies";
import { financing } from "./s04-financing";
import { keyProjects } from "./s05-projects";
import { jobMatching } from "./s06-job-matching";
import { environmentScores } from "./s07-scoring";
import { liaison } from "./s08-liaison";
import { issues } from "./s09-issues";

/** The forms that come with Huihe, by id. */
export const builtInTemplates: readonly Template[] = [
  workResumption, screeningAndPatrols, supplies, financing, keyProjects, jobMatching, environmentScores, liaison, issues,
];

/** The built-in template with this id, such as "S01"; null if there is none. */
export const templateById = (id: string): Template | null => builtInTemplates.find((template) => template.id === id) ?? null;
