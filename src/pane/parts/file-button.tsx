import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";

/** A button that lets somebody choose files. */
export interface FileButtonProps {
  readonly label: string;
  /** Endings that the dialog offers: ".xlsx,.xls". */
  readonly accept: string;
  readonly choose: "one" | "several";
  readonly onFiles: (files: readonly File[]) => void;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
  readonly size?: NonNullable<ButtonProps["size"]>;
  readonly className?: string;
  /** Whether it takes no press just now. */
  readonly isBusy?: boolean;
}

/** Opens the system's own dialog for files. */
export function FileButton({ label, accept, choose, onFiles, appearance = "secondary", size = "medium", className, isBusy = false }: FileButtonProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={appearance} size={size} disabledFocusable={isBusy} {...(className === undefined ? {} : { className })} onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input} type="file" hidden accept={accept} multiple={choose === "several"}
        onChange={({ target }) => {
          onFiles(Array.from(target.files ?? []));
          // The same file can be chosen once more.
          target.value = "";
        }}
      />
    </>
  );
}
