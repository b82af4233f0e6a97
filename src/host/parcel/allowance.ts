import { HostError } from "#jobs/host-error";
import { parcelLimits } from "./limits";

/** What a heap may still ask of this machine; everything that comes out of a container is booked here, before it is made where that can be. */
export class Allowance {
  private files = 0;
  private bytes = 0;

  /** @param subject whom errors name @throws HostError "too-many-files" where so many more are too many */
  bookFiles(count: number, subject: string): void {
    if (this.files + count > parcelLimits.files) throw new HostError("too-many-files", subject, `${count} more files`);
    this.files += count;
  }

  /** @throws HostError "too-large" where so many more bytes are too many */
  bookBytes(count: number, subject: string): void {
    if (count > parcelLimits.memberBytes || this.bytes + count > parcelLimits.totalBytes) throw new HostError("too-large", subject, `${count} more bytes`);
    this.bytes += count;
  }
}
