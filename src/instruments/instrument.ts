/** The end points of an answer scale, both included. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}
