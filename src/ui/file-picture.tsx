import { Icon } from './icon.tsx';

/** A file that is got by its link; `picture` is the address of a small picture of it. */
export type FileLink = { href: string; text: string; picture?: string };

/** A small picture of a file, or the sign of a document; the name beside it says what it is. */
export function FilePicture({ picture }: { picture?: string }) {
  return (
    <span class="rs-dateibild">
      {picture ? <img src={picture} alt="" width={48} height={48} loading="lazy" /> : <Icon name="dokument" />}
    </span>
  );
}

/** "PDF", "JPG": how people call the kind of a file. */
export const fileKindName = (name: string): string => (/\.(\w{1,5})$/.exec(name)?.[1] ?? '').toUpperCase();
