/** Where deAPI is, unless the user says otherwise. */
export const usualDeapi = 'https://api.deapi.ai'
