import { HostError } from "#jobs/host-error";
import type { ReceivedFiles } from "../pane/desk";

/** Files of the seed districts, set by the build: whose each is, the name that it came under, and where it lies. */
declare const HUIHE_SEEDS: readonly { readonly name: string; readonly kind: string; readonly district: string; readonly path: string }[];

/** How many files a district has to be added up. */
export const submissionsOf = (district: string): number => HUIHE_SEEDS.filter((seed) => seed.kind === "submission" && seed.district === district).length;

/** The file of one street. @throws HostError when it is not served */
export async function sampleFile(name: string): Promise<File> {
  const seed = HUIHE_SEEDS.find((one) => one.name === name);
  if (!seed) throw new HostError("not-found", name, "no such sample");
  return fetched(seed);
}

/** All that a district received, and the list of its units. @throws HostError when one is not served */
export async function sampleDistrict(district: string): Promise<ReceivedFiles> {
  const own = HUIHE_SEEDS.filter((seed) => seed.district === district);
  const [rosters, files] = await Promise.all(["roster", "submission"].map((kind) => Promise.all(own.filter((seed) => seed.kind === kind).map(fetched))));
  return { files: files ?? [], roster: rosters?.[0] ?? null };
}

async function fetched({ name, path }: { readonly name: string; readonly path: string }): Promise<File> {
  const answer = await fetch(path).catch((cause: unknown) => {
    throw new HostError("not-readable", name, String(cause), { cause });
  });
  if (!answer.ok) throw new HostError("not-found", name, `${path}: ${answer.status}`);
  return new File([await answer.blob()], name);
}
