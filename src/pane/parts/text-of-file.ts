import { HostError } from "#jobs/host-error";

/** A text file as Chinese offices save it: UTF-8 or UTF-16 with a mark, UTF-8 without, else GB18030. @throws HostError when it cannot be read */
export async function textOfFile(file: File): Promise<string> {
  const bytes = await bytesOf(file);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (trouble) {
    if (!(trouble instanceof TypeError)) throw trouble;
    return new TextDecoder("gb18030").decode(bytes);
  }
}

// The browser refuses a file that was moved, changed or locked since it was chosen.
const bytesOf = (file: File): Promise<Uint8Array> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    (cause: unknown) => {
      throw new HostError("not-readable", file.name, String(cause), { cause });
    },
  );
