/** Who is responsible in the preview, which knows no places. */
export const sampleAuthority = { id: 'beispielstadt', name: 'Stadt Beispielstadt' };

export const samplePlace = { ags: '00000000', name: 'Beispielstadt', district: 'Beispielkreis' };

export const sampleWho = {
  carrier: sampleAuthority,
  performer: sampleAuthority,
  onBehalfOf: null,
  explanation: [],
};
