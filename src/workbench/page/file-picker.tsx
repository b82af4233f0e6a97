import { useRef, type ReactNode } from "react";

/** Lets a person choose workbooks, several at once; `children` draws what opens the choice. */
export function FilePicker({ accept, onFiles, children }: { readonly accept: string; readonly onFiles: (files: readonly File[]) => void; readonly children: (choose: () => void) => ReactNode }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input} type="file" accept={accept} multiple hidden
        onChange={({ target }) => {
          onFiles(Array.from(target.files ?? []));
          // So that the same file can be chosen once more.
          target.value = "";
        }}
      />
      {children(() => input.current?.click())}
    </>
  );
}
