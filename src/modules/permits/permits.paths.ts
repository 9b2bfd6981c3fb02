export const permitsPath = '/arbeitsplatz/erprobung';
export const newPermitPath = `${permitsPath}/neu`;
export const permitPath = (id: string): string => `${permitsPath}/${id}`;
