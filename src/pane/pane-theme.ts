import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** How the host looks. */
export type PaneTheme = "light" | "dark" | "high-contrast";

// Fonts that offices have, Chinese first; nothing is fetched.
const fontFamilyBase = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', system-ui, sans-serif";

const THEMES: Readonly<Record<PaneTheme, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  "high-contrast": { ...teamsHighContrastTheme, fontFamilyBase },
};

/** Fluent's tokens for a look of the host. */
export const fluentTheme = (theme: PaneTheme): Theme => THEMES[theme];
