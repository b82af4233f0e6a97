import type { Template } from "#core";
import { workResumption } from "./s01-work-resumption";
import { screeningAndPatrols } from "./s02-screening";
import { supplies } from "./s03-supplies";
import { financing } from "./s04-financing";
import { keyProjects } from "./s05-projects";
import { keyProjectList } from "./s05l-project-list";
import { jobMatching } from "./s06-job-matching";
import { environmentScores } from "./s07-scoring";
import { liaison } from "./s08-liaison";
import { issues } from "./s09-issues";
import { returnees } from "./s10-returnees";
import { gridScreening } from "./s11-grid-screening";
import { checkpoints } from "./s12-checkpoints";
import { payments } from "./s13-payments";
import { paymentList } from "./s13l-payments";
import { eightChecks } from "./s14-eight-checks";
import { fourCarers } from "./s15-four-carers";
import { schools } from "./s16-schools";
import { serviceClasses } from "./s17-services";
import { shopLedger } from "./s18-shops";
import { disinfectionDuty } from "./s19-disinfection";
import { orders } from "./s20-orders";
import { volunteers } from "./s22-volunteers";

/** The forms that come with Huihe, by id. */
export const builtInTemplates: readonly Template[] = [
  workResumption, screeningAndPatrols, supplies, financing, keyProjects, keyProjectList, jobMatching, environmentScores, liaison, issues, returnees,
  gridScreening, checkpoints, payments, paymentList, eightChecks, fourCarers, schools, serviceClasses, shopLedger, disinfectionDuty, orders, volunteers,
];

/** The built-in template with this id, such as "S01"; null if there is none. */
export const templateById = (id: string): Template | null => builtInTemplates.find((template) => template.id === id) ?? null;
