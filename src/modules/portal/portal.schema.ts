/** A thing with an explanation: a document, a step. */
export type Item = { readonly title: string; readonly text?: string };

/** A service in the words of one language, as its page shows it. */
export type ServiceText = {
  /** Address of its page: a slug, or the key of a service that is only listed. */
  readonly slug: string;
  readonly leikaKey: string;
  /** All keys that it answers, the one above first. */
  readonly leikaKeys: readonly string[];
  readonly title: string;
  readonly shortText?: string;
  readonly summary: readonly string[];
  readonly documents: readonly Item[];
  readonly steps: readonly Item[];
  readonly fee?: string;
  readonly duration?: string;
  readonly deadline?: string;
  readonly law: readonly string[];
  readonly situation?: { readonly id: string; readonly title: string };
  readonly related: readonly { readonly slug: string; readonly title: string }[];
  /** Only key and official name are known. */
  readonly keyOnly: boolean;
  /** There is a text in Easy German. */
  readonly hasPlain: boolean;
  /** Language of the text when it is not the language of the page. */
  readonly lang?: string;
};

/** A municipality that was chosen, or a postal code for which it does not matter which one. */
export type ChosenPlace = {
  readonly ags: string;
  readonly name: string;
  readonly district?: string;
  /** What to put into addresses so that the next page knows the place. */
  readonly param: { readonly name: 'ags' | 'ort'; readonly value: string };
};
