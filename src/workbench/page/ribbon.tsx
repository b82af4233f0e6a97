import { Button, Divider, makeStyles, Menu, mergeClasses, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, Text, Tooltip, tokens, type ButtonProps } from "@fluentui/react-components";
import { ArrowDownloadRegular, FolderOpenRegular, HomeRegular, LocalLanguageRegular, QuestionCircleRegular, WeatherMoonRegular, WeatherSunnyRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { LANGUAGES, type Language } from "#core";
import { RIBBON_COMMANDS, type RibbonCommand } from "../../commands/command-table";
import { RECEIVED_ENDINGS } from "../../pane/consolidate/file-endings";
import type { Road } from "../../pane/desk";
import { useLanguage } from "../../pane/parts/use-texts";
import type { PaneTheme } from "../../pane/pane-theme";
import type { Book } from "../shelf";
import type { WorkbenchActions } from "./actions";
import { FilePicker } from "./file-picker";
import { useWorkbenchTexts } from "./use-workbench-texts";

/** What the ribbon works on. */
export interface RibbonProps {
  readonly book: Book | null;
  readonly theme: PaneTheme;
  readonly actions: WorkbenchActions;
  readonly onRoad: (road: Road | null) => void;
  readonly onTour: () => void;
  readonly onHome: () => void;
}

const NARROW = "@media (max-width: 1000px)";

const useStyles = makeStyles({
  ribbon: { display: "flex", alignItems: "center", flexShrink: 0, flexWrap: "wrap", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, gap: tokens.spacingHorizontalXS, backgroundColor: tokens.colorNeutralBackground1, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  brand: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, marginInlineEnd: tokens.spacingHorizontalM },
  tools: { display: "flex", alignItems: "center", flexWrap: "wrap" },
  divider: { flexGrow: 0, height: "24px", margin: `0 ${tokens.spacingHorizontalXS}` },
  rest: { flexGrow: 1 },
  ours: { fontWeight: tokens.fontWeightSemibold },
  // Whatever is in the way of one line in a narrow window gives in: room around the words first, then the words of what is rarely needed.
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalM, [NARROW]: { paddingInline: tokens.spacingHorizontalS } },
  word: { [NARROW]: { display: "none" } },
});

/** The buttons above the sheet: files, the buttons that Excel's ribbon has, and how the page looks and speaks. */
export function Ribbon(props: RibbonProps): ReactNode {
  const { book, actions, onTour, onHome } = props;
  const say = useWorkbenchTexts();
  const styles = useStyles();
  return (
    <section className={styles.ribbon} aria-label={say("tools")} data-part="ribbon">
      <div className={styles.brand}><img src="icons/huihe-32.png" alt="" width={24} height={24} /><Text weight="semibold" size={400} className={styles.word}>{say("name")}</Text></div>
      <div className={styles.tools}>
        <Button appearance="subtle" className={styles.button} icon={<HomeRegular />} disabled={book === null} onClick={onHome}>{say("home")}</Button>
        <FilePicker accept={RECEIVED_ENDINGS} onFiles={actions.openFiles}>
          {(choose) => <Tip text={say("open.tip")}><Button appearance="subtle" className={styles.button} icon={<FolderOpenRegular />} onClick={choose}>{say("open")}</Button></Tip>}
        </FilePicker>
        <Tip text={say("save.tip")}><Button appearance="subtle" className={styles.button} icon={<ArrowDownloadRegular />} disabled={book === null} onClick={() => void (book && actions.save(book))}>{say("save")}</Button></Tip>
        <Divider vertical className={styles.divider} />
        {RIBBON_COMMANDS.filter(isNeeded).map((command) => <Command key={command.id} command={command} {...props} />)}
      </div>
      <div className={styles.rest} />
      <div className={styles.tools}>
        <SideButton icon={<QuestionCircleRegular />} word={say("guide")} disabled={book === null} onClick={onTour} />
        <ThemeButton {...props} />
        <LanguageMenu {...props} />
      </div>
    </section>
  );
}

/** The pane is always open here. */
const isNeeded = ({ action }: RibbonCommand): boolean => action.kind === "function" || action.road !== null;

function Command({ command, book, actions, onRoad }: RibbonProps & { readonly command: RibbonCommand }): ReactNode {
  const language = useLanguage();
  const styles = useStyles();
  const { action, label, tip, icon } = command;
  const act = (): void => {
    if (action.kind === "pane") onRoad(action.road);
    else if (book) actions.clearMarks(book);
  };
  return (
    <Tip text={tip[language]}>
      <Button appearance="subtle" className={mergeClasses(styles.button, styles.ours)} icon={<img src={`icons/${icon}-16.png`} srcSet={`icons/${icon}-32.png 2x`} alt="" width={16} height={16} />} disabled={book === null} onClick={act}>{label[language]}</Button>
    </Tip>
  );
}

/** A button at the right, which is an icon alone where there is little room. */
function SideButton({ word, ...rest }: { readonly word: string } & ButtonProps): ReactNode {
  const styles = useStyles();
  return <Button {...rest} appearance="subtle" className={styles.button} aria-label={word}><span className={styles.word}>{word}</span></Button>;
}

function ThemeButton({ theme, actions }: RibbonProps): ReactNode {
  const say = useWorkbenchTexts();
  if (theme === "high-contrast") return null;
  const isDark = theme === "dark";
  return <SideButton icon={isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />} word={say(isDark ? "light" : "dark")} onClick={() => actions.setTheme(isDark ? "light" : "dark")} />;
}

const NAMES: Readonly<Record<Language, string>> = { "zh-CN": "简体中文", "zh-TW": "繁體中文", en: "English" };

function LanguageMenu({ actions }: RibbonProps): ReactNode {
  const language = useLanguage();
  return (
    <Menu checkedValues={{ language: [language] }} onCheckedValueChange={(_, { checkedItems }) => checkedItems[0] && actions.setLanguage(checkedItems[0])}>
      <MenuTrigger disableButtonEnhancement><SideButton icon={<LocalLanguageRegular />} word={NAMES[language]} /></MenuTrigger>
      <MenuPopover>
        <MenuList>{LANGUAGES.map((one) => <MenuItemRadio key={one} name="language" value={one} lang={one}>{NAMES[one]}</MenuItemRadio>)}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Tip({ text, children }: { readonly text: string; readonly children: ReactElement }): ReactNode {
  return <Tooltip content={text} relationship="description" positioning="below-start">{children}</Tooltip>;
}
