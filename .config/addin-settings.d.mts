/** For whom and for where a build of the add-in is. */
export interface AddinSettings {
  readonly baseUrl: string;
  readonly officeJs: string;
  readonly isOwn: boolean;
}

export const DEVELOPMENT_BASE: string;
export function addinSettings(env?: Readonly<Record<string, string | undefined>>): AddinSettings;
export function contentSecurityPolicy(settings: Pick<AddinSettings, "officeJs" | "isOwn">, options?: { isDevelopment?: boolean }): string;
export function manifestFor(manifest: string, baseUrl: string): string;
