import { Arms } from '../arms.tsx';
import { Icon } from '../icon.tsx';

export type PlaceGroup = {
  authority: { id: string; name: string };
  /** Why these places stand together: "handelt auch für Untermaßfeld". */
  note?: string;
  places: readonly { href: string; name: string; note?: string }[];
};

/** The question "Welcher Ort ist es?", grouped by the body that acts. */
export function PlaceGroups({ groups }: { groups: readonly PlaceGroup[] }) {
  return (
    <>
      {groups.map((group) => (
        <section class="rs-ortsgruppe" aria-labelledby={`b-${group.authority.id}`} key={group.authority.id}>
          <div class="rs-ortsgruppe__kopf">
            <Arms name={group.authority.name} size="small" />
            <div>
              <h2 id={`b-${group.authority.id}`}>{group.authority.name}</h2>
              {group.note && <p>{group.note}</p>}
            </div>
          </div>
          <PlaceLinks places={group.places} />
        </section>
      ))}
    </>
  );
}

export function PlaceLinks({ places }: { places: PlaceGroup['places'] }) {
  return (
    <ul class={places.length === 1 ? 'rs-orte rs-orte--eins' : 'rs-orte'}>
      {places.map((place) => (
        <li key={place.href}>
          <a href={place.href}>
            <span>
              {place.name}
              {place.note && <small class="rs-leise rs-orte__zusatz"> {place.note}</small>}
            </span>
            {places.length <= 60 && <Icon name="weiter" size="small" />}
          </a>
        </li>
      ))}
    </ul>
  );
}
