import type { Template } from "#core";
import { financing } from "./s04-financing";
import { supplies } from "./s03-supplies";
import { workResumption } from "./s01-work-resumption";

/** The forms that come with Huihe, by id. */
export const builtInTemplates: readonly Template[] = [workResumption, supplies, financing];

/** The built-in template with this id, such as "S01"; null if there is none. */
export const templateById = (id: string): Template | null => builtInTemplates.find((template) => template.id === id) ?? null;
