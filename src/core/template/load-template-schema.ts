/**
 * Loads what reads and writes the JSON form of templates (parseTemplate, templateToJson). It brings zod along, which takes
 * longer to load than all of the core: built-in templates need none of it.
 */
export const loadTemplateSchema = () => import("./template-schema");
