/** Where the library is looked after, while no incident is shown: places beside the first screen. */
export const CATALOGUE_PLACE = 'catalogue';
