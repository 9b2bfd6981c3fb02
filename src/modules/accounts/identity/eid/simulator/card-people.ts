import type { CardData } from '../eid.types.ts';

/** Made-up persons with a card, in the spelling of a card. */
export const cardPeople: readonly { readonly id: string; readonly card: CardData }[] = [
  {
    id: 'liane',
    card: {
      restrictedId: '01A4FB509CEBC6595151A4FB5F9C75C6FE01A4FB59CB655A4FB5F9C75C6F1101',
      documentType: 'ID',
      familyNames: 'Silbertal',
      givenNames: 'Liane Helga',
      birthName: 'Moosbach',
      dateOfBirth: '1971-03-09',
      placeOfBirth: 'Suhl',
      nationality: 'D',
      street: 'Am Rennsteig 4',
      zipCode: '98617',
      city: 'Meiningen',
      country: 'D',
    },
  },
  {
    id: 'bogdan',
    card: {
      restrictedId: '02B4FB509CEBC6595151A4FB5F9C75C6FE01A4FB59CB655A4FB5F9C75C6F2202',
      documentType: 'UB',
      familyNames: 'Kowalczyk-Ähre',
      givenNames: 'Bogdan',
      dateOfBirth: '1988-12-24',
      placeOfBirth: 'Łódź',
      nationality: 'POL',
      street: 'Löberstraße 31',
      zipCode: '99096',
      city: 'Erfurt',
      country: 'D',
    },
  },
  {
    id: 'thea',
    card: {
      restrictedId: '03C4FB509CEBC6595151A4FB5F9C75C6FE01A4FB59CB655A4FB5F9C75C6F3303',
      documentType: 'ID',
      familyNames: 'Quellgrund',
      givenNames: 'Thea',
      academicTitle: 'Dr.',
      dateOfBirth: '1959-07-01',
      placeOfBirth: 'Schmalkalden',
      nationality: 'D',
      street: 'Waldweg 12',
      zipCode: '98574',
      city: 'Schmalkalden',
      country: 'D',
    },
  },
];
