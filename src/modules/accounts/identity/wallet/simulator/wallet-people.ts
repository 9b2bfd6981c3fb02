import type { PidClaims } from './pid.ts';

/** Made-up persons with a wallet. The number of a person is the one on the status list. */
export const walletPeople: readonly { readonly id: string; readonly claims: PidClaims; readonly revoked?: true }[] = [
  {
    id: 'irma',
    claims: {
      family_name: 'Tannengrün',
      given_name: 'Irma',
      birthdate: '1980-05-17',
      place_of_birth: { locality: 'Ilmenau' },
      nationalities: ['DE'],
      address: { street_address: 'Goetheallee 8', postal_code: '98693', locality: 'Ilmenau', country: 'DE' },
    },
  },
  {
    id: 'joao',
    claims: {
      family_name: 'Ribeiro da Fonte',
      given_name: 'João',
      birthdate: '1994-11-30',
      place_of_birth: { locality: 'Évora' },
      nationalities: ['PT', 'DE'],
      address: { street_address: 'Bahnhofstraße 2', postal_code: '98617', locality: 'Meiningen', country: 'DE' },
    },
  },
  {
    id: 'kuno',
    revoked: true,
    claims: {
      family_name: 'Steinbruch',
      given_name: 'Kuno',
      birthdate: '1966-02-28',
      place_of_birth: { locality: 'Sonneberg' },
      nationalities: ['DE'],
      address: { street_address: 'Spielzeugweg 1', postal_code: '96515', locality: 'Sonneberg', country: 'DE' },
    },
  },
];
