/** Keys of the standard's extensions that a row has other names for. */
export const NAME = "concept:name";
export const TIME = "time:timestamp";
export const RESOURCE = "org:resource";
export const ROLE = "org:role";
export const COST = "cost:total";
