import type { VNode } from 'preact';
import type { DrawingName } from './package.types.ts';

/** A pet passport: the strip with bar code and number on its right page. */
function PetPassport({ alt }: { alt: string }): VNode {
  return (
    <svg class="rs-ausweisbild" viewBox="0 0 272 168" role="img" aria-labelledby="bild-titel">
      <title id="bild-titel">{alt}</title>
      <path class="rs-ausweisbild__papier" d="M4 14h128v146H4zM140 14h128v146H140z" />
      <path
        class="rs-ausweisbild__linie"
        d="M22 40h60M22 58h84M22 76h72M22 94h88M22 112h50M158 36h72M158 132h92M158 146h60"
      />
      <path
        class="rs-ausweisbild__strich"
        stroke-width="3"
        d="M162 64v26M169 64v26M183 64v26M190 64v26M205 64v26M219 64v26M226 64v26M240 64v26"
      />
      <path class="rs-ausweisbild__strich" stroke-width="1.5" d="M175 64v26M197 64v26M212 64v26M233 64v26M246 64v26" />
      <rect class="rs-ausweisbild__rand" x="150" y="54" width="108" height="60" rx="6" />
      <text class="rs-ausweisbild__ziffern" x="204" y="106">
        276 098 102 345 678
      </text>
    </svg>
  );
}

const drawings: { readonly [D in DrawingName]: (props: { alt: string }) => VNode } = { 'pet-passport': PetPassport };

/** A drawing that a help text may use. Packages name one, they bring none: no picture from outside gets into a page. */
export function Drawing({ name, alt }: { name: DrawingName; alt: string }): VNode {
  const Picture = drawings[name];
  return <Picture alt={alt} />;
}
