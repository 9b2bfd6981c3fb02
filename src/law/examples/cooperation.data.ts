import type { Party } from '../cooperation/approval.ts';
import type { Example } from './example.ts';

const district: Party = { id: 'landkreis', kind: 'district', district: '16066' };
const town: Party = { id: 'stadt', kind: 'municipality', district: '16066' };
const neighbour: Party = { id: 'nachbar', kind: 'municipality', district: '16063' };
const otherLand: Party = { id: 'bayern', kind: 'otherLandBody' };

type Input = { readonly parties: readonly Party[]; readonly receiverId: string };

export const cooperationExamples: readonly Example<
  Input,
  { readonly authority: string; readonly district: string | null }
>[] = [
  {
    id: 'K1',
    rules: ['R-IKZ-04'],
    text: {
      de: 'Eine Gemeinde aus einem anderen Landkreis tritt bei; ein Landkreis ist beteiligt: Landesverwaltungsamt',
      en: 'A municipality of another district joins; a district takes part: state administration office',
    },
    input: { parties: [district, town, neighbour], receiverId: 'landkreis' },
    expected: { authority: 'stateAdministrationOffice', district: null },
  },
  {
    id: 'K2',
    rules: ['R-IKZ-04'],
    text: {
      de: 'Eine Körperschaft aus einem anderen Land ist beteiligt: Ministerium',
      en: 'A body of another Land takes part: ministry',
    },
    input: { parties: [district, town, otherLand], receiverId: 'landkreis' },
    expected: { authority: 'ministry', district: null },
  },
  {
    id: 'K3',
    rules: ['R-IKZ-04'],
    text: {
      de: 'Gemeinden aus zwei Landkreisen: das Landratsamt der Gemeinde, die die Aufgabe übernimmt',
      en: 'Municipalities of two districts: the office of the district of the receiving municipality',
    },
    input: { parties: [neighbour, town], receiverId: 'stadt' },
    expected: { authority: 'districtOffice', district: '16066' },
  },
];
