import { surroundings } from '../surroundings.ts';

/** What a list shows of one file. */
export type FileLook = {
  state?: 'stored' | 'checking' | 'checked' | 'refused';
  /** Address of a small picture of it. */
  picture?: string;
};

/** What the page around a file field knows of files and of the way they come. */
export type FileDesk = {
  /** Address of this page, to look again how far files are checked. */
  page?: string;
  /** Where the script sends files in the background; without it they come with the form. */
  upload?: string;
  look?: (file: { id: string; sha256?: string }) => FileLook;
};

const desk = surroundings<FileDesk>({});
export const FileDeskProvider = desk.Provider;
export const useFileDesk = desk.use;
