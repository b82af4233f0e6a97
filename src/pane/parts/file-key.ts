/** By what a file is known again: chosen twice, it is the same. */
export const fileKey = ({ name, size, lastModified }: File): string => `${name}|${size}|${lastModified}`;
